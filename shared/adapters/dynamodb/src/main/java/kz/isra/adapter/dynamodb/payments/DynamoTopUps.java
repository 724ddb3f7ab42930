package kz.isra.adapter.dynamodb.payments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.ledger.LedgerTransaction;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.TopUp;
import kz.isra.domain.payments.TopUps;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Top-ups in the Payments table, credited together with the Ledger table. */
public final class DynamoTopUps implements TopUps {
  private final String name;
  private final Table table;
  private final LedgerTransaction ledger;

  /** Names of the two tables. */
  public DynamoTopUps(DynamoDbClient client, String payments, String ledger) {
    this.name = payments;
    this.table = new Table(client, payments);
    this.ledger = new LedgerTransaction(client, ledger);
  }

  @Override
  public boolean create(TopUp topUp) {
    return table.putNew(TopUpItems.item(topUp));
  }

  @Override
  public Optional<TopUp> find(TopUpId id) {
    return table.get(TopUpItems.key(id)).map(TopUpItems::topUp);
  }

  @Override
  public boolean replace(TopUp next) {
    return table.replace(TopUpItems.item(next), next.version());
  }

  @Override
  public List<TopUp> due(Instant now, int most) {
    return table.due(TopUpItems.DUE, now, most).stream().map(TopUpItems::topUp).toList();
  }

  @Override
  public boolean credit(TopUp credited, Book before, Operation operation) {
    var put =
        Put.builder()
            .tableName(name)
            .item(TopUpItems.item(credited))
            .conditionExpression("version = :before")
            .expressionAttributeValues(Map.of(":before", Attributes.of(credited.version() - 1)))
            .build();
    var result =
        ledger.write(before, operation, List.of(TransactWriteItem.builder().put(put).build()));
    return result instanceof LedgerTransaction.Ledger(PostOutcome.Written written);
  }

  @Override
  public void keep(TopUpId topUp, PaymentReport report, Instant now) {
    table.putNew(TopUpItems.report(topUp, report, now));
  }
}
