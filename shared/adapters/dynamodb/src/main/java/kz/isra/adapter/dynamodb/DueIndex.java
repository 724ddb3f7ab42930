package kz.isra.adapter.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The sparse index {@code due} of a table: only rows that wait for a moment carry its keys {@code
 * dueBucket} and {@code dueAt} (milliseconds of the epoch). It holds whole items and trails the
 * table, so whoever acts on a row checks it again.
 */
public final class DueIndex {
  private DueIndex() {}

  /**
   * The rows of a bucket that are due, longest due first; one page, so a caller that repeats gets
   * the rest.
   */
  public static List<Map<String, AttributeValue>> due(
      DynamoDbClient client, String table, String bucket, Instant now, int most) {
    return client
        .query(query ->
            query
                .tableName(table)
                .indexName("due")
                .limit(most)
                .keyConditionExpression("dueBucket = :due and dueAt <= :now")
                .expressionAttributeValues(
                    Map.of(":due", Attributes.of(bucket), ":now", Attributes.of(now))))
        .items();
  }
}
