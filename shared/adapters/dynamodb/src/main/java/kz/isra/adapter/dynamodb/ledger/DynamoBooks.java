package kz.isra.adapter.dynamodb.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.Posted;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Books in the Ledger table. */
public final class DynamoBooks implements Books {
  private final DynamoDbClient client;
  private final String table;
  private final LedgerTransaction transaction;

  public DynamoBooks(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
    this.transaction = new LedgerTransaction(client, table);
  }

  @Override
  public Book load(OrgId org) {
    Map<String, AttributeValue> item = get(LedgerItems.headKey(org));
    return item.isEmpty() ? Book.empty(org) : LedgerItems.book(org, item);
  }

  @Override
  public Optional<Posted> find(OperationId id) {
    Map<String, AttributeValue> marker = get(LedgerItems.markerKey(id));
    return marker.isEmpty() ? Optional.empty() : Optional.of(transaction.marked(marker));
  }

  @Override
  public PostOutcome post(Book before, Operation operation) {
    return switch (transaction.write(before, operation, List.of())) {
      case LedgerTransaction.Ledger(PostOutcome outcome) -> outcome;
      case LedgerTransaction.OthersRefused(List<Boolean> refused) ->
          throw new IllegalStateException("There were no other writes");
    };
  }

  @Override
  public List<Posted> history(OrgId org, long before, int most) {
    if (before <= 1) {
      return List.of();
    }
    return client
        .queryPaginator(request ->
            request
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .limit(most)
                .keyConditionExpression("pk = :org and sk between :first and :last")
                .expressionAttributeValues(
                    Map.of(
                        ":org",
                        Attributes.of(org.value()),
                        ":first",
                        LedgerItems.operationSort(0),
                        ":last",
                        LedgerItems.operationSort(Math.min(before - 1, 999_999_999_999L)))))
        .items()
        .stream()
        .limit(most)
        .map(LedgerItems::posted)
        .toList();
  }

  @Override
  public List<OrgId> orgs() {
    return client
        .scanPaginator(request ->
            request
                .tableName(table)
                .projectionExpression("pk")
                .filterExpression("sk = :head")
                .expressionAttributeValues(Map.of(":head", Attributes.of(LedgerItems.HEAD))))
        .items()
        .stream()
        .map(item -> new OrgId(Attributes.text(item, LedgerItems.PK)))
        .toList();
  }

  private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    return client.getItem(request -> request.tableName(table).key(key).consistentRead(true)).item();
  }
}
