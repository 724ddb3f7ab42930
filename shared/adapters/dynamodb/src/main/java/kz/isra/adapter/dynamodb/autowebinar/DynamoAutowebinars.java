package kz.isra.adapter.dynamodb.autowebinar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Autowebinars and the versions of their content in the Autowebinars table. */
public final class DynamoAutowebinars implements Autowebinars {
  private final DynamoDbClient client;
  private final String name;
  private final Table table;
  private final Clock clock;

  /**
   * @param clock tells when a row was changed
   */
  public DynamoAutowebinars(DynamoDbClient client, String table, Clock clock) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
    this.clock = clock;
  }

  @Override
  public boolean create(Autowebinar autowebinar, AutowebinarVersion first) {
    TransactWriteItem row =
        TransactWriteItem.builder()
            .put(put ->
                put.tableName(name)
                    .item(AutowebinarItems.write(autowebinar, clock.instant()))
                    .conditionExpression(Table.NEW))
            .build();
    return Transactions.write(client, List.of(row, adding(first))).isEmpty();
  }

  @Override
  public Optional<Autowebinar> find(AutowebinarId id) {
    return table.get(AutowebinarItems.key(id)).map(AutowebinarItems::read);
  }

  @Override
  public boolean replace(Autowebinar next, Optional<AutowebinarVersion> content) {
    var items = new ArrayList<TransactWriteItem>();
    items.add(
        TransactWriteItem.builder()
            .put(put ->
                put.tableName(name)
                    .item(AutowebinarItems.write(next, clock.instant()))
                    .conditionExpression("version = :before")
                    .expressionAttributeValues(
                        Map.of(":before", Attributes.of(next.version() - 1))))
            .build());
    content.ifPresent(version -> items.add(adding(version)));
    return Transactions.write(client, items).isEmpty();
  }

  private TransactWriteItem adding(AutowebinarVersion version) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(name)
                .item(AutowebinarItems.write(version))
                .conditionExpression(Table.NEW))
        .build();
  }

  @Override
  public Optional<AutowebinarVersion> version(AutowebinarId id, long number) {
    return table.get(AutowebinarItems.versionKey(id, number)).map(AutowebinarItems::readVersion);
  }

  @Override
  public List<Autowebinar> ofOrg(OrgId org) {
    return table
        .items(query ->
            query
                .indexName("org")
                .scanIndexForward(false)
                .keyConditionExpression("org = :org")
                .expressionAttributeValues(Map.of(":org", Attributes.of(org.value()))))
        .map(AutowebinarItems::read)
        .toList();
  }

  @Override
  public List<AutowebinarId> unplanned(Instant changedBefore, int most) {
    return table
        .page(query ->
            query
                .indexName("due")
                .limit(most)
                .keyConditionExpression("dueBucket = :unplanned and dueAt < :before")
                .expressionAttributeValues(
                    Map.of(
                        ":unplanned", Attributes.of(AutowebinarItems.UNPLANNED),
                        ":before", Attributes.of(changedBefore))))
        .stream()
        .map(item -> new AutowebinarId(Attributes.text(item, AutowebinarItems.PK)))
        .toList();
  }

  @Override
  public void planned(AutowebinarId id, long version) {
    // whoever wrote a newer version plans by it
    table.update(update ->
        update
            .key(AutowebinarItems.key(id))
            .updateExpression("remove dueBucket, dueAt")
            .conditionExpression("version = :version")
            .expressionAttributeValues(Map.of(":version", Attributes.of(version))));
  }

  @Override
  public boolean warned(AutowebinarId id, boolean yes) {
    Map<String, AttributeValue> mark = AutowebinarItems.warningKey(id);
    return yes
        ? table.putNew(mark)
        : table.delete(delete -> delete.key(mark).conditionExpression(Table.THERE));
  }
}
