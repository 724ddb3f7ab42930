package kz.isra.adapter.dynamodb.autowebinar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.AutowebinarId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Planned starts in the Autowebinars table. */
public final class DynamoOccurrences implements Occurrences {
  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public DynamoOccurrences(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public Planning plan(Occurrence occurrence) {
    Put put =
        Put.builder()
            .tableName(name)
            .item(OccurrenceItems.write(occurrence))
            .conditionExpression(Table.NEW)
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
    return table.get(OccurrenceItems.key(key)).map(OccurrenceItems::read);
  }

  @Override
  public List<Occurrence> at(AutowebinarId autowebinar, Instant startsAt) {
    return table
        .under(autowebinar.value(), OccurrenceItems.prefix(startsAt))
        .map(OccurrenceItems::read)
        .toList();
  }

  @Override
  public boolean replace(Occurrence next) {
    return Transactions.write(client, List.of(item(replacing(next)))).isEmpty();
  }

  @Override
  public List<Occurrence> of(AutowebinarId autowebinar, int most) {
    return table.lastUnder(autowebinar.value(), OccurrenceItems.PREFIX, most).stream()
        .map(OccurrenceItems::read)
        .toList();
  }

  @Override
  public List<Occurrence> due(Instant now, int most) {
    return table.due(OccurrenceItems.DUE, now, most).stream().map(OccurrenceItems::read).toList();
  }

  private Put replacing(Occurrence next) {
    return Put.builder()
        .tableName(name)
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
                .tableName(name)
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
