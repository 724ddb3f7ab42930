package kz.isra.embedded.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import kz.isra.embedded.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** The tables of a template, in any DynamoDB. A table is called by its logical id there. */
public final class Tables {
  private static final String TYPE = "AWS::DynamoDB::Table";
  private final Template template;
  private final UnaryOperator<String> names;

  /**
   * @param names from a logical id to a table's name
   */
  public Tables(Template template, UnaryOperator<String> names) {
    this.template = template;
    this.names = names;
  }

  /** Creates tables and indexes that are not there. What is there is not changed. */
  public void create(DynamoDbClient client) {
    Set<String> present = new HashSet<>();
    client.listTablesPaginator().tableNames().forEach(present::add);
    template
        .resources(TYPE)
        .forEach((id, properties) -> {
          if (present.add(names.apply(id))) {
            client.createTable(request(names.apply(id), properties));
          } else {
            addIndexes(client, names.apply(id), properties);
          }
          client.waiter().waitUntilTableExists(table -> table.tableName(names.apply(id)));
        });
  }

  /** {@code TABLE_ACCOUNTS} and so on, as functions know them. */
  public Map<String, String> environment() {
    var environment = new TreeMap<String, String>();
    for (String id : template.resources(TYPE).keySet()) {
      String name = id.endsWith("Table") ? id.substring(0, id.length() - 5) : id;
      environment.put("TABLE_" + name.toUpperCase(Locale.ROOT), names.apply(id));
    }
    return environment;
  }

  private static CreateTableRequest request(String name, JsonNode properties) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(properties.path("AttributeDefinitions")))
            .keySchema(keys(properties.path("KeySchema")));
    JsonNode view = properties.path("StreamSpecification").path("StreamViewType");
    if (!view.isMissingNode()) {
      request.streamSpecification(
          StreamSpecification.builder().streamEnabled(true).streamViewType(view.asText()).build());
    }
    List<GlobalSecondaryIndex> indexes = indexes(properties.path("GlobalSecondaryIndexes"));
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes);
    }
    return request.build();
  }

  /** A folder of an older version of the template gets the indexes that came since. */
  private static void addIndexes(DynamoDbClient client, String name, JsonNode properties) {
    Set<String> present = new HashSet<>();
    client
        .describeTable(table -> table.tableName(name))
        .table()
        .globalSecondaryIndexes()
        .forEach(index -> present.add(index.indexName()));
    for (GlobalSecondaryIndex index : indexes(properties.path("GlobalSecondaryIndexes"))) {
      if (present.add(index.indexName())) {
        client.updateTable(table ->
            table
                .tableName(name)
                .attributeDefinitions(attributes(properties.path("AttributeDefinitions")))
                .globalSecondaryIndexUpdates(update ->
                    update.create(made ->
                        made.indexName(index.indexName())
                            .keySchema(index.keySchema())
                            .projection(index.projection()))));
      }
    }
  }

  private static List<AttributeDefinition> attributes(JsonNode list) {
    var attributes = new ArrayList<AttributeDefinition>();
    for (JsonNode item : list) {
      attributes.add(
          AttributeDefinition.builder()
              .attributeName(item.path("AttributeName").asText())
              .attributeType(item.path("AttributeType").asText())
              .build());
    }
    return attributes;
  }

  private static List<KeySchemaElement> keys(JsonNode list) {
    var keys = new ArrayList<KeySchemaElement>();
    for (JsonNode item : list) {
      keys.add(
          KeySchemaElement.builder()
              .attributeName(item.path("AttributeName").asText())
              .keyType(item.path("KeyType").asText())
              .build());
    }
    return keys;
  }

  private static List<GlobalSecondaryIndex> indexes(JsonNode list) {
    var indexes = new ArrayList<GlobalSecondaryIndex>();
    for (JsonNode item : list) {
      JsonNode projection = item.path("Projection");
      var attributes = new ArrayList<String>();
      projection.path("NonKeyAttributes").forEach(name -> attributes.add(name.asText()));
      Projection.Builder kept =
          Projection.builder().projectionType(projection.path("ProjectionType").asText());
      if (!attributes.isEmpty()) {
        kept.nonKeyAttributes(attributes);
      }
      indexes.add(
          GlobalSecondaryIndex.builder()
              .indexName(item.path("IndexName").asText())
              .keySchema(keys(item.path("KeySchema")))
              .projection(kept.build())
              .build());
    }
    return indexes;
  }
}
