package kz.isra.adapter.dynamodb.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.moderation.Expulsions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Expulsions in the Attendance table: a row per person, and per banned person one of the network.
 */
public final class DynamoExpulsions implements Expulsions {
  private static final String NOT_BANNED = Table.NEW + " OR kind = :removed";
  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public DynamoExpulsions(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public boolean put(SessionId session, Expulsion expulsion, Optional<String> address) {
    boolean ban = expulsion.kind() == Expulsion.Kind.BANNED;
    Optional<String> network = address.filter(mark -> ban);
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(
        TransactWriteItem.builder()
            .put(put -> {
              put.tableName(name)
                  .item(ExpulsionItems.write(session, expulsion, network))
                  .conditionExpression(ban ? NOT_BANNED : Table.NEW);
              if (ban) {
                put.expressionAttributeValues(
                    Map.of(":removed", Attributes.of(Expulsion.Kind.REMOVED.name())));
              }
            })
            .build());
    network.ifPresent(mark ->
        writes.add(
            TransactWriteItem.builder()
                .put(put ->
                    put.tableName(name)
                        .item(ExpulsionItems.networkKey(session, mark, expulsion.attendee())))
                .build()));
    return Transactions.write(client, writes).isEmpty();
  }

  @Override
  public boolean lift(SessionId session, AttendeeId attendee) {
    return table
        .get(ExpulsionItems.key(session, attendee))
        .map(item -> lift(session, attendee, item))
        .orElse(false);
  }

  private boolean lift(SessionId session, AttendeeId attendee, Map<String, AttributeValue> item) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(
        TransactWriteItem.builder()
            .delete(delete ->
                delete
                    .tableName(name)
                    .key(ExpulsionItems.key(session, attendee))
                    .conditionExpression("kind = :kind")
                    .expressionAttributeValues(
                        Map.of(":kind", Attributes.of(Attributes.text(item, ExpulsionItems.KIND)))))
            .build());
    Attributes.optionalText(item, ExpulsionItems.ADDRESS)
        .ifPresent(mark ->
            writes.add(
                TransactWriteItem.builder()
                    .delete(delete ->
                        delete
                            .tableName(name)
                            .key(ExpulsionItems.networkKey(session, mark, attendee)))
                    .build()));
    return Transactions.write(client, writes).isEmpty();
  }

  @Override
  public Optional<Expulsion> of(SessionId session, AttendeeId attendee) {
    return table.get(ExpulsionItems.key(session, attendee)).map(ExpulsionItems::read);
  }

  @Override
  public boolean bannedFrom(SessionId session, String address) {
    return !table.lastUnder(session.value(), ExpulsionItems.NETWORKS + address + "#", 1).isEmpty();
  }

  @Override
  public List<Expulsion> all(SessionId session) {
    return table.under(session.value(), ExpulsionItems.OUT).map(ExpulsionItems::read).toList();
  }
}
