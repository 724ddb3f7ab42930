package kz.isra.adapter.dynamodb.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.Scenarios;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Scenarios in the Scenarios table. */
public final class DynamoScenarios implements Scenarios {
  private static final String USED = "attribute_exists(pk) and attribute_not_exists(deleted)";
  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public DynamoScenarios(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public boolean create(Scenario scenario, ScenarioVersion first) {
    return Transactions.write(
            client,
            List.of(
                putting(ScenarioItems.write(scenario)),
                putting(ScenarioItems.writeVersion(scenario.org(), first))))
        .isEmpty();
  }

  @Override
  public boolean add(OrgId org, ScenarioVersion next) {
    var newest =
        TransactWriteItem.builder()
            .update(update ->
                update
                    .tableName(name)
                    .key(ScenarioItems.key(org, next.scenario()))
                    .updateExpression("SET newest = :next")
                    .conditionExpression(USED + " and newest = :before")
                    .expressionAttributeValues(
                        Map.of(
                            ":next", Attributes.of(next.number()),
                            ":before", Attributes.of(next.number() - 1))))
            .build();
    return Transactions.write(
            client, List.of(newest, putting(ScenarioItems.writeVersion(org, next))))
        .isEmpty();
  }

  private TransactWriteItem putting(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(name).item(item).conditionExpression(Table.NEW))
        .build();
  }

  @Override
  public Optional<Scenario> find(OrgId org, ScenarioId id) {
    return table
        .get(ScenarioItems.key(org, id))
        .filter(DynamoScenarios::used)
        .map(ScenarioItems::read);
  }

  @Override
  public Optional<ScenarioVersion> version(OrgId org, ScenarioId id, int number) {
    return table.get(ScenarioItems.versionKey(org, id, number)).map(ScenarioItems::readVersion);
  }

  @Override
  public List<ScenarioVersion> versions(OrgId org, ScenarioId id) {
    return table
        .under(org.value(), ScenarioItems.versionPrefix(id))
        .map(ScenarioItems::readVersion)
        .sorted(Comparator.comparing(ScenarioVersion::number).reversed())
        .toList();
  }

  @Override
  public List<ScenarioVersion> versions(OrgId org) {
    return table
        .under(org.value(), ScenarioItems.VERSION_PREFIX)
        .map(ScenarioItems::readVersion)
        .toList();
  }

  @Override
  public List<Scenario> of(OrgId org) {
    return table
        .under(org.value(), ScenarioItems.SCENARIO_PREFIX)
        .filter(DynamoScenarios::used)
        .map(ScenarioItems::read)
        .sorted(Comparator.comparing(Scenario::createdAt).reversed())
        .toList();
  }

  @Override
  public boolean rename(OrgId org, ScenarioId id, String title) {
    return update(org, id, "SET title = :value", Attributes.of(title));
  }

  @Override
  public boolean delete(OrgId org, ScenarioId id) {
    return update(org, id, "SET deleted = :value", AttributeValue.fromBool(true));
  }

  private boolean update(OrgId org, ScenarioId id, String expression, AttributeValue value) {
    return table.update(update ->
        update
            .key(ScenarioItems.key(org, id))
            .updateExpression(expression)
            .conditionExpression(USED)
            .expressionAttributeValues(Map.of(":value", value)));
  }

  private static boolean used(Map<String, AttributeValue> item) {
    return !item.containsKey(ScenarioItems.DELETED);
  }
}
