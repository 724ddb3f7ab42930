package kz.isra.adapter.dynamodb.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.Posted;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Books in the Ledger table. */
public final class DynamoBooks implements Books {
  private final DynamoDbClient client;
  private final String name;
  private final Table table;
  private final LedgerTransaction transaction;

  public DynamoBooks(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
    this.transaction = new LedgerTransaction(client, table);
  }

  @Override
  public Book load(OrgId org) {
    return table
        .get(LedgerItems.headKey(org))
        .map(item -> LedgerItems.book(org, item))
        .orElseGet(() -> Book.empty(org));
  }

  @Override
  public Optional<Posted> find(OperationId id) {
    return table.get(LedgerItems.markerKey(id)).map(transaction::marked);
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
    return table
        .items(query ->
            query
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
        .limit(most)
        .map(LedgerItems::posted)
        .toList();
  }

  @Override
  public List<OrgId> orgs() {
    return client
        .scanPaginator(request ->
            request
                .tableName(name)
                .projectionExpression("pk")
                .filterExpression("sk = :head")
                .expressionAttributeValues(Map.of(":head", Attributes.of(LedgerItems.HEAD))))
        .items()
        .stream()
        .map(item -> new OrgId(Attributes.text(item, LedgerItems.PK)))
        .toList();
  }
}
