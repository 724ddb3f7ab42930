package kz.isra.adapter.dynamodb.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
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
  private static final String NOT_OUT = "attribute_not_exists(pk)";
  private static final String NOT_BANNED = NOT_OUT + " OR kind = :removed";
  private final DynamoDbClient client;
  private final String table;

  public DynamoExpulsions(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean put(SessionId session, Expulsion expulsion, Optional<String> address) {
    boolean ban = expulsion.kind() == Expulsion.Kind.BANNED;
    Optional<String> network = address.filter(mark -> ban);
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(
        TransactWriteItem.builder()
            .put(put -> {
              put.tableName(table)
                  .item(ExpulsionItems.write(session, expulsion, network))
                  .conditionExpression(ban ? NOT_BANNED : NOT_OUT);
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
                    put.tableName(table)
                        .item(ExpulsionItems.networkKey(session, mark, expulsion.attendee())))
                .build()));
    return Transactions.write(client, writes).isEmpty();
  }

  @Override
  public boolean lift(SessionId session, AttendeeId attendee) {
    Map<String, AttributeValue> item = item(session, attendee);
    if (item.isEmpty()) {
      return false;
    }
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(
        TransactWriteItem.builder()
            .delete(delete ->
                delete
                    .tableName(table)
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
                            .tableName(table)
                            .key(ExpulsionItems.networkKey(session, mark, attendee)))
                    .build()));
    return Transactions.write(client, writes).isEmpty();
  }

  @Override
  public Optional<Expulsion> of(SessionId session, AttendeeId attendee) {
    return Optional.of(item(session, attendee))
        .filter(item -> !item.isEmpty())
        .map(ExpulsionItems::read);
  }

  @Override
  public boolean bannedFrom(SessionId session, String address) {
    return !client
        .query(request ->
            request
                .tableName(table)
                .consistentRead(true)
                .limit(1)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    prefix(session, ExpulsionItems.NETWORKS + address + "#")))
        .items()
        .isEmpty();
  }

  @Override
  public List<Expulsion> all(SessionId session) {
    return client
        .queryPaginator(request ->
            request
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(prefix(session, ExpulsionItems.OUT)))
        .items()
        .stream()
        .map(ExpulsionItems::read)
        .toList();
  }

  private Map<String, AttributeValue> item(SessionId session, AttendeeId attendee) {
    return client
        .getItem(request ->
            request
                .tableName(table)
                .consistentRead(true)
                .key(ExpulsionItems.key(session, attendee)))
        .item();
  }

  private static Map<String, AttributeValue> prefix(SessionId session, String prefix) {
    return Map.of(":pk", Attributes.of(session.value()), ":prefix", Attributes.of(prefix));
  }
}
