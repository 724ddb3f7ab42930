package kz.isra.adapter.dynamodb.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.account.StandingOrders;
import kz.isra.domain.id.OrgId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The standing of accounts in the Accounts table. */
public final class DynamoStandings implements StandingOrders {
  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public DynamoStandings(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public Standing of(OrgId org) {
    return table
        .get(StandingItems.standingKey(org))
        .map(item -> StandingItems.standing(org, item))
        .orElseGet(() -> Standing.untouched(org));
  }

  @Override
  public Optional<Kept> kept(OrgId org, String number) {
    return table.get(StandingItems.orderKey(org, number)).map(StandingItems::kept);
  }

  @Override
  public boolean write(Standing next, StandingOrder order) {
    var standing = Put.builder().tableName(name).item(StandingItems.standing(next));
    if (next.version() == 1) {
      standing.conditionExpression(Table.NEW);
    } else {
      standing
          .conditionExpression(StandingItems.VERSION + " = :before")
          .expressionAttributeValues(Map.of(":before", Attributes.of(next.version() - 1)));
    }
    var evidence =
        Put.builder()
            .tableName(name)
            .item(StandingItems.order(order))
            .conditionExpression(Table.NEW);
    return Transactions.write(client, List.of(put(standing), put(evidence))).isEmpty();
  }

  @Override
  public void told(StandingOrder order) {
    table.update(update ->
        update
            .key(StandingItems.orderKey(order.org(), order.number()))
            .updateExpression("SET " + StandingItems.TOLD + " = :yes")
            .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))));
  }

  private static TransactWriteItem put(Put.Builder put) {
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
