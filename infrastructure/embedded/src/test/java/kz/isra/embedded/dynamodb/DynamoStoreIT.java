package kz.isra.embedded.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kz.isra.embedded.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

final class DynamoStoreIT {
  private static final Map<String, AttributeValue> ITEM =
      Map.of("pk", AttributeValue.fromS("ses_1"), "sk", AttributeValue.fromS("event"));

  @Test
  void everyTableOfTheTemplateIsMadeAndMakingThemAgainChangesNothing() {
    var tables = new Tables(Template.find(), id -> id);
    try (DynamoStore store = DynamoStore.inMemory();
        DynamoDbClient client = client(store)) {
      tables.create(client);
      tables.create(client);
      assertThat(client.listTables().tableNames())
          .containsExactlyInAnyOrderElementsOf(tables.environment().values());
      assertThat(tables.environment()).containsEntry("TABLE_INBOX", "InboxTable");
    }
  }

  @Test
  void aTableOfAnOlderTemplateGetsTheIndexesThatCameSince() {
    var tables = new Tables(Template.find(), id -> id);
    try (DynamoStore store = DynamoStore.inMemory();
        DynamoDbClient client = client(store)) {
      client.createTable(table ->
          table
              .tableName("PaymentsTable")
              .billingMode(BillingMode.PAY_PER_REQUEST)
              .attributeDefinitions(text("pk"), text("sk"))
              .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE)));

      tables.create(client);

      assertThat(client.describeTable(table -> table.tableName("PaymentsTable")).table())
          .satisfies(table ->
              assertThat(table.globalSecondaryIndexes())
                  .extracting(GlobalSecondaryIndexDescription::indexName)
                  .containsExactly("due"));
    }
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  @Test
  void whatWasWrittenIsThereAfterARestart(@TempDir Path folder) {
    var tables = new Tables(Template.find(), id -> id);
    try (DynamoStore store = DynamoStore.inFolder(folder);
        DynamoDbClient client = client(store)) {
      tables.create(client);
      client.putItem(put -> put.tableName("InboxTable").item(ITEM));
    }
    try (DynamoStore store = DynamoStore.inFolder(folder);
        DynamoDbClient client = client(store)) {
      assertThat(client.getItem(get -> get.tableName("InboxTable").key(ITEM)).item())
          .isEqualTo(ITEM);
    }
  }

  private static DynamoDbClient client(DynamoStore store) {
    return DynamoDbClient.builder()
        .endpointOverride(store.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }
}
