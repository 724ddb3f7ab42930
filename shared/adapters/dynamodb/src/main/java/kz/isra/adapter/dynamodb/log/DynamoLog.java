package kz.isra.adapter.dynamodb.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.EventCodec;
import kz.isra.domain.log.Frame;
import kz.isra.domain.log.Log;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The Log table: one item per block, holding the very bytes of its frame. */
public final class DynamoLog implements Log {
  static final String PK = "pk"; // S, partition key: session#audience
  static final String SK = "sk"; // N, sort key: block number from 1
  static final String FRAME = "frame"; // B, the frame's bytes
  static final String FIRST_SEQ = "firstSeq"; // N
  static final String LAST_SEQ = "lastSeq"; // N
  static final String LAST_OFFSET = "lastOffsetMs"; // N
  static final String ENDED = "ended"; // BOOL, true on the last block of a log only
  private final DynamoDbClient client;
  private final String name;
  private final Table table;
  private final EventCodec codec;

  public DynamoLog(DynamoDbClient client, String table, EventCodec codec) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
    this.codec = codec;
  }

  @Override
  public boolean append(Frame frame) {
    Block block = frame.block();
    var item = new HashMap<String, AttributeValue>();
    item.put(PK, key(block.session(), block.audience()));
    item.put(SK, Attributes.of(block.number()));
    item.put(FRAME, Attributes.of(frame.bytes()));
    item.put(FIRST_SEQ, Attributes.of(block.firstSeq()));
    item.put(LAST_SEQ, Attributes.of(block.lastSeq()));
    item.put(LAST_OFFSET, Attributes.of(block.lastOffsetMs()));
    if (block.ended()) {
      item.put(ENDED, AttributeValue.fromBool(true));
    }
    return table.putNew(item);
  }

  @Override
  public Optional<byte[]> frame(SessionId session, Audience audience, long number) {
    var item =
        client
            .getItem(request ->
                request
                    .tableName(name)
                    .key(Map.of(PK, key(session, audience), SK, Attributes.of(number)))
                    .projectionExpression(FRAME))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Attributes.bytes(item, FRAME));
  }

  @Override
  public Head head(SessionId session, Audience audience) {
    var items =
        table.page(query ->
            query
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(1)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", key(session, audience)))
                .projectionExpression("sk, lastSeq, lastOffsetMs, ended"));
    if (items.isEmpty()) {
      return Head.EMPTY;
    }
    Map<String, AttributeValue> item = items.getFirst();
    return new Head(
        Attributes.number(item, SK),
        Attributes.number(item, LAST_SEQ),
        Attributes.number(item, LAST_OFFSET),
        item.containsKey(ENDED));
  }

  @Override
  public List<Block> after(SessionId session, Audience audience, long number) {
    return table
        .items(query ->
            query
                .consistentRead(true)
                .keyConditionExpression("pk = :pk and sk > :after")
                .expressionAttributeValues(
                    Map.of(":pk", key(session, audience), ":after", Attributes.of(number)))
                .projectionExpression(FRAME))
        .map(item -> codec.decodeFrame(Attributes.bytes(item, FRAME)))
        .toList();
  }

  private static AttributeValue key(SessionId session, Audience audience) {
    return Attributes.of(session.value() + "#" + audience.value());
  }
}
