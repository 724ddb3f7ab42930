package kz.isra.adapter.dynamodb.account;

import static kz.isra.adapter.dynamodb.Attributes.number;
import static kz.isra.adapter.dynamodb.Attributes.of;
import static kz.isra.adapter.dynamodb.Attributes.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.account.Login;
import kz.isra.domain.account.LoginTerms;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.NewLogin;
import kz.isra.domain.account.Organization;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Logins in the Accounts table. A login stands in its organizer's partition, so that one read
 * brings the account too, and a changed password is seen at once.
 */
public final class DynamoLogins implements Logins {
  private final Table table;

  public DynamoLogins(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  @Override
  public Optional<Login> find(LoginToken token, Instant now) {
    return find(token.org(), token.login(), row -> proves(token, row), now);
  }

  @Override
  public boolean alive(OrgId org, LoginId login, Instant now) {
    return find(org, login, row -> true, now).isPresent();
  }

  private Optional<Login> find(
      OrgId org, LoginId id, Predicate<Map<String, AttributeValue>> proven, Instant now) {
    Map<String, Map<String, AttributeValue>> items =
        read(AccountItems.accountKey(org), AccountItems.loginKey(org, id));
    Map<String, AttributeValue> row = items.get(id.value());
    Map<String, AttributeValue> account = items.get("account");
    if (row == null || account == null || !proven.test(row)) {
      return Optional.empty();
    }
    Organization organization = AccountItems.organization(account);
    Login login = AccountItems.login(row, organization.confirmed());
    boolean alive =
        LoginTerms.alive(login.createdAt(), login.seenAt(), login.remembered(), now)
            && number(row, AccountItems.CREDENTIALS) == organization.credentials()
            && !organization.gone(now);
    return alive ? Optional.of(login) : Optional.empty();
  }

  @Override
  public void seen(OrgId org, LoginId login, Instant now) {
    table.update(update ->
        update
            .key(AccountItems.loginKey(org, login))
            .conditionExpression("seenAt < :now")
            .updateExpression("SET seenAt = :now")
            .expressionAttributeValues(Map.of(":now", of(now))));
  }

  @Override
  public void open(NewLogin login) {
    table.put(AccountItems.login(login));
  }

  @Override
  public void end(OrgId org, LoginId login) {
    table.delete(delete -> delete.key(AccountItems.loginKey(org, login)));
  }

  private static boolean proves(LoginToken token, Map<String, AttributeValue> row) {
    return MessageDigest.isEqual(
        token.hash().getBytes(StandardCharsets.US_ASCII),
        AccountItems.hashOf(row).getBytes(StandardCharsets.US_ASCII));
  }

  private Map<String, Map<String, AttributeValue>> read(
      Map<String, AttributeValue> first, Map<String, AttributeValue> second) {
    var items = new HashMap<String, Map<String, AttributeValue>>();
    for (Map<String, AttributeValue> item : table.all(List.of(first, second))) {
      items.put(text(item, AccountItems.SK), item);
    }
    return items;
  }
}
