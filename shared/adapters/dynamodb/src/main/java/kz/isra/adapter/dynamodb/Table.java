package kz.isra.adapter.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One table: its items as they are now, and writes of single items. A lost condition is an ordinary
 * answer; a write that meets a transaction is tried again, which the SDK does not do.
 */
public final class Table {
  /** The condition that there is no such item yet. */
  public static final String NEW = "attribute_not_exists(pk)";

  /** The condition that the item is there. */
  public static final String THERE = "attribute_exists(pk)";

  private static final int MOST_KEYS = 100; // of one batch
  private static final int TRIES = 20;
  private final DynamoDbClient client;
  private final String name;

  public Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  public Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    var answer = client.getItem(get -> get.tableName(name).key(key).consistentRead(true));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  /**
   * @param keys different ones
   * @return the items that are there, in no order
   * @throws IllegalStateException where a busy table left keys unread again and again
   */
  public List<Map<String, AttributeValue>> all(List<Map<String, AttributeValue>> keys) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    for (int from = 0; from < keys.size(); from += MOST_KEYS) {
      batch(keys.subList(from, Math.min(from + MOST_KEYS, keys.size())), items);
    }
    return items;
  }

  private void batch(
      List<Map<String, AttributeValue>> keys, List<Map<String, AttributeValue>> items) {
    Map<String, KeysAndAttributes> left =
        Map.of(name, KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (attempt > TRIES) {
        throw new IllegalStateException("Keys of " + name + " stay unread");
      }
      if (attempt > 1) {
        Cancellation.pause();
      }
      Map<String, KeysAndAttributes> asked = left;
      var answer = client.batchGetItem(request -> request.requestItems(asked));
      items.addAll(answer.responses().getOrDefault(name, List.of()));
      left = answer.unprocessedKeys();
    }
  }

  /** The items of a partition whose text sort key begins so, in the order of the keys. */
  public Stream<Map<String, AttributeValue>> under(String partition, String prefix) {
    return items(query -> under(query, partition, prefix));
  }

  /** The last of them first. */
  public List<Map<String, AttributeValue>> lastUnder(String partition, String prefix, int most) {
    return page(query -> under(query, partition, prefix).scanIndexForward(false).limit(most));
  }

  private static QueryRequest.Builder under(
      QueryRequest.Builder query, String partition, String prefix) {
    return query
        .consistentRead(true)
        .keyConditionExpression("pk = :pk and begins_with(sk, :prefix)")
        .expressionAttributeValues(
            Map.of(":pk", Attributes.of(partition), ":prefix", Attributes.of(prefix)));
  }

  /**
   * What waits for a moment, longest due first. The sparse index {@code due} holds whole items:
   * only those that wait carry its keys {@code dueBucket} and {@code dueAt} (milliseconds of the
   * epoch). It trails the table, so whoever acts on an item checks it again.
   *
   * @return one page, so that a caller that repeats gets the rest
   */
  public List<Map<String, AttributeValue>> due(String bucket, Instant now, int most) {
    return page(query ->
        query
            .indexName("due")
            .limit(most)
            .keyConditionExpression("dueBucket = :due and dueAt <= :now")
            .expressionAttributeValues(
                Map.of(":due", Attributes.of(bucket), ":now", Attributes.of(now))));
  }

  /** All pages of a query, read as they are needed. */
  public Stream<Map<String, AttributeValue>> items(Consumer<QueryRequest.Builder> query) {
    return client.queryPaginator(request -> query.accept(request.tableName(name))).items().stream();
  }

  /** One page of a query. */
  public List<Map<String, AttributeValue>> page(Consumer<QueryRequest.Builder> query) {
    return client.query(request -> query.accept(request.tableName(name))).items();
  }

  public void put(Map<String, AttributeValue> item) {
    write(() -> client.putItem(put -> put.tableName(name).item(item)));
  }

  /**
   * @return false where there is such an item
   */
  public boolean putNew(Map<String, AttributeValue> item) {
    return put(put -> put.item(item).conditionExpression(NEW));
  }

  /**
   * Writes an item over the one with the version before its own.
   *
   * @return false where somebody else did, or there is none
   */
  public boolean replace(Map<String, AttributeValue> item, long version) {
    return put(put ->
        put.item(item)
            .conditionExpression("version = :before")
            .expressionAttributeValues(Map.of(":before", Attributes.of(version - 1))));
  }

  /**
   * @return false where the condition did not hold, so that nothing was written
   */
  public boolean put(Consumer<PutItemRequest.Builder> put) {
    return write(() -> client.putItem(request -> put.accept(request.tableName(name))));
  }

  /**
   * @return false where the condition did not hold, so that nothing was written
   */
  public boolean update(Consumer<UpdateItemRequest.Builder> update) {
    return write(() -> client.updateItem(request -> update.accept(request.tableName(name))));
  }

  /**
   * @return false where the condition did not hold, so that nothing was deleted
   */
  public boolean delete(Consumer<DeleteItemRequest.Builder> delete) {
    return write(() -> client.deleteItem(request -> delete.accept(request.tableName(name))));
  }

  private static boolean write(Runnable write) {
    for (int attempt = 1; ; attempt++) {
      try {
        write.run();
        return true;
      } catch (ConditionalCheckFailedException lost) {
        return false;
      } catch (TransactionConflictException met) {
        if (attempt == TRIES) {
          throw met;
        }
        Cancellation.pause();
      }
    }
  }
}
