package kz.isra.adapter.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items of a table by their keys. */
public final class BatchReads {
  private static final int MOST_KEYS = 100; // of one request
  private static final int TRIES = 20;

  private BatchReads() {}

  /**
   * @param keys different ones
   * @return the items that are there, in no order, as they are now
   * @throws IllegalStateException where a busy table left keys unread again and again
   */
  public static List<Map<String, AttributeValue>> read(
      DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      List<Map<String, AttributeValue>> some =
          keys.subList(from, Math.min(from + MOST_KEYS, keys.size()));
      batch(client, table, some, items);
    }
    return items;
  }

  private static void batch(
      DynamoDbClient client,
      String table,
      List<Map<String, AttributeValue>> keys,
      List<Map<String, AttributeValue>> items) {
    Map<String, KeysAndAttributes> left =
        Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (attempt > TRIES) {
        throw new IllegalStateException("Keys of " + table + " stay unread");
      }
      if (attempt > 1) {
        Cancellation.pause();
      }
      Map<String, KeysAndAttributes> asked = left;
      var answer = client.batchGetItem(request -> request.requestItems(asked));
      items.addAll(answer.responses().getOrDefault(table, List.of()));
      left = answer.unprocessedKeys();
    }
  }
}
