package kz.isra.adapter.dynamodb.autowebinar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.DueIndex;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.AutowebinarId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Planned starts in the Autowebinars table. */
public final class DynamoOccurrences implements Occurrences {
  private final DynamoDbClient client;
  private final String table;

  public DynamoOccurrences(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Planning plan(Occurrence occurrence) {
    Put put =
        Put.builder()
            .tableName(table)
            .item(OccurrenceItems.write(occurrence))
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    OptionalInt lost = Transactions.write(client, List.of(item(put), current(occurrence)));
    if (lost.isEmpty()) {
      return Planning.PLANNED;
    }
    return lost.getAsInt() == 0 ? Planning.EXISTS : Planning.CHANGED;
  }

  @Override
  public boolean arm(Occurrence armed) {
    return Transactions.write(client, List.of(item(replacing(armed)), current(armed))).isEmpty();
  }

  @Override
  public Optional<Occurrence> find(OccurrenceKey key) {
    Map<String, AttributeValue> item =
        client
            .getItem(get -> get.tableName(table).key(OccurrenceItems.key(key)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(OccurrenceItems.read(item));
  }

  @Override
  public List<Occurrence> at(AutowebinarId autowebinar, Instant startsAt) {
    return client
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk and begins_with(sk, :start)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Attributes.of(autowebinar.value()),
                        ":start", Attributes.of(OccurrenceItems.prefix(startsAt)))))
        .items()
        .stream()
        .map(OccurrenceItems::read)
        .toList();
  }

  @Override
  public boolean replace(Occurrence next) {
    return Transactions.write(client, List.of(item(replacing(next)))).isEmpty();
  }

  @Override
  public List<Occurrence> of(AutowebinarId autowebinar, int most) {
    return client
        .query(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(most)
                .keyConditionExpression("pk = :pk and begins_with(sk, :start)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Attributes.of(autowebinar.value()),
                        ":start", Attributes.of(OccurrenceItems.PREFIX))))
        .items()
        .stream()
        .map(OccurrenceItems::read)
        .toList();
  }

  @Override
  public List<Occurrence> due(Instant now, int most) {
    return DueIndex.due(client, table, OccurrenceItems.DUE, now, most).stream()
        .map(OccurrenceItems::read)
        .toList();
  }

  private Put replacing(Occurrence next) {
    return Put.builder()
        .tableName(table)
        .item(OccurrenceItems.write(next))
        .conditionExpression("revision = :before")
        .expressionAttributeValues(Map.of(":before", Attributes.of(next.revision() - 1)))
        .build();
  }

  /** The autowebinar is active and its newest content is the start's. */
  private TransactWriteItem current(Occurrence occurrence) {
    return TransactWriteItem.builder()
        .conditionCheck(check ->
            check
                .tableName(table)
                .key(AutowebinarItems.key(occurrence.key().autowebinar()))
                .conditionExpression("#state = :active and airing = :airing")
                .expressionAttributeNames(Map.of("#state", AutowebinarItems.STATE))
                .expressionAttributeValues(
                    Map.of(
                        ":active", Attributes.of(Autowebinar.State.ACTIVE.name()),
                        ":airing", Attributes.of(occurrence.airing()))))
        .build();
  }

  private static TransactWriteItem item(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }
}
