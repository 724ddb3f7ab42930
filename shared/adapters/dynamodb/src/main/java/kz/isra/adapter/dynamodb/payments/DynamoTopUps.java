package kz.isra.adapter.dynamodb.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.ledger.LedgerTransaction;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.TopUp;
import kz.isra.domain.payments.TopUps;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Top-ups in the Payments table, credited together with the Ledger table. */
public final class DynamoTopUps implements TopUps {
  private static final String UNCHANGED = "version = :before";
  private final DynamoDbClient client;
  private final String table;
  private final LedgerTransaction ledger;

  /** Names of the two tables. */
  public DynamoTopUps(DynamoDbClient client, String payments, String ledger) {
    this.client = client;
    this.table = payments;
    this.ledger = new LedgerTransaction(client, ledger);
  }

  @Override
  public boolean create(TopUp topUp) {
    return putIfNew(TopUpItems.item(topUp));
  }

  @Override
  public Optional<TopUp> find(TopUpId id) {
    Map<String, AttributeValue> item =
        client
            .getItem(
                request -> request.tableName(table).key(TopUpItems.key(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(TopUpItems.topUp(item));
  }

  @Override
  public boolean replace(TopUp next) {
    try {
      client.putItem(request ->
          request
              .tableName(table)
              .item(TopUpItems.item(next))
              .conditionExpression(UNCHANGED)
              .expressionAttributeValues(before(next)));
      return true;
    } catch (ConditionalCheckFailedException changedMeanwhile) {
      return false;
    }
  }

  @Override
  public List<TopUp> due(Instant now, int most) {
    return client
        .query(query ->
            query
                .tableName(table)
                .indexName("due")
                .limit(most)
                .keyConditionExpression("dueBucket = :due and dueAt <= :now")
                .expressionAttributeValues(
                    Map.of(":due", Attributes.of(TopUpItems.DUE), ":now", Attributes.of(now))))
        .items()
        .stream()
        .map(TopUpItems::topUp)
        .toList();
  }

  @Override
  public boolean credit(TopUp credited, Book before, Operation operation) {
    var put =
        Put.builder()
            .tableName(table)
            .item(TopUpItems.item(credited))
            .conditionExpression(UNCHANGED)
            .expressionAttributeValues(before(credited))
            .build();
    var result =
        ledger.write(before, operation, List.of(TransactWriteItem.builder().put(put).build()));
    return result instanceof LedgerTransaction.Ledger(PostOutcome.Written written);
  }

  @Override
  public void keep(TopUpId topUp, PaymentReport report, Instant now) {
    putIfNew(TopUpItems.report(topUp, report, now));
  }

  private static Map<String, AttributeValue> before(TopUp next) {
    return Map.of(":before", Attributes.of(next.version() - 1));
  }

  private boolean putIfNew(Map<String, AttributeValue> item) {
    try {
      client.putItem(request ->
          request.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException isThere) {
      return false;
    }
  }
}
