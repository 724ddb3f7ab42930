package kz.isra.adapter.dynamodb.account;

import static kz.isra.adapter.dynamodb.Attributes.of;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.personal.PersonalItems;
import kz.isra.domain.account.MailToken;
import kz.isra.domain.account.NewOrganization;
import kz.isra.domain.account.Organization;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of each change of an account, with their conditions. */
final class AccountWrites {
  /** The place of the login name's claim in {@link #registration}. */
  static final int LOGIN_NAME = 0;

  /** The place of the e-mail's claim in {@link #confirmation}. */
  static final int EMAIL = 0;

  private final String accounts;
  private final String personal;

  AccountWrites(String accounts, String personal) {
    this.accounts = accounts;
    this.personal = personal;
  }

  List<TransactWriteItem> registration(NewOrganization all) {
    Organization one = all.organization();
    var claim = AccountItems.claim(AccountItems.loginNameKey(one.loginKey()), one.id());
    var person = PersonalItems.organizer(one.id(), all.personal(), all.acceptance());
    one.expiresAt()
        .ifPresent(end -> {
          AccountItems.ending(claim, end);
          person.put(PersonalItems.EXPIRES_AT, of(end.getEpochSecond() + 1));
        });
    return List.of(
        put(
            accounts,
            claim,
            "attribute_not_exists(pk) OR endsAt <= :now",
            Map.of(":now", of(one.createdAt()))),
        put(accounts, AccountItems.organization(one, all.acceptance()), Table.NEW, Map.of()),
        put(personal, person, Table.NEW, Map.of()),
        put(accounts, AccountItems.token(all.confirmation()), Table.NEW, Map.of()),
        put(accounts, AccountItems.login(all.login()), Table.NEW, Map.of()));
  }

  List<TransactWriteItem> confirmation(
      Organization pending, MailToken token, Set<Organization.Flag> flags, boolean trial) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":open", of(Organization.State.OPEN.name()));
    values.put(":pending", of(Organization.State.PENDING_EMAIL.name()));
    values.put(":trial", AttributeValue.fromBool(trial));
    if (!flags.isEmpty()) {
      values.put(":flags", AccountItems.flags(flags));
    }
    return List.of(
        put(
            accounts,
            AccountItems.claim(AccountItems.emailKey(pending.emailKey()), pending.id()),
            Table.NEW,
            Map.of()),
        TransactWriteItem.builder()
            .update(
                Update.builder()
                    .tableName(accounts)
                    .key(AccountItems.accountKey(pending.id()))
                    .updateExpression(
                        "SET #state = :open, trialCredited = :trial"
                            + (flags.isEmpty() ? "" : ", flags = :flags")
                            + " REMOVE endsAt, expiresAt")
                    .conditionExpression("#state = :pending")
                    .expressionAttributeNames(Map.of("#state", AccountItems.STATE))
                    .expressionAttributeValues(values)
                    .build())
            .build(),
        useOf(token),
        neverEnding(
            accounts, AccountItems.loginNameKey(pending.loginKey()), "REMOVE endsAt, expiresAt"),
        neverEnding(personal, PersonalItems.organizerKey(pending.id()), "REMOVE expiresAt"));
  }

  List<TransactWriteItem> newPassword(Organization now, String passwordHash, MailToken token) {
    return List.of(
        useOf(token),
        TransactWriteItem.builder()
            .update(
                Update.builder()
                    .tableName(accounts)
                    .key(AccountItems.accountKey(now.id()))
                    .updateExpression("SET passwordHash = :hash, credentials = :next")
                    .conditionExpression("credentials = :now")
                    .expressionAttributeValues(
                        Map.of(
                            ":hash", of(passwordHash),
                            ":next", of(now.credentials() + 1),
                            ":now", of(now.credentials())))
                    .build())
            .build());
  }

  private TransactWriteItem useOf(MailToken token) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(accounts)
                .key(AccountItems.tokenKey(token.hash(), token.purpose()))
                .updateExpression("SET used = :yes")
                .conditionExpression("used = :no")
                .expressionAttributeValues(
                    Map.of(
                        ":yes", AttributeValue.fromBool(true),
                        ":no", AttributeValue.fromBool(false)))
                .build())
        .build();
  }

  private static TransactWriteItem neverEnding(
      String table, Map<String, AttributeValue> key, String removal) {
    return TransactWriteItem.builder()
        .update(
            Update.builder()
                .tableName(table)
                .key(key)
                .updateExpression(removal)
                .conditionExpression(Table.THERE)
                .build())
        .build();
  }

  private static TransactWriteItem put(
      String table,
      Map<String, AttributeValue> item,
      String condition,
      Map<String, AttributeValue> values) {
    var put = Put.builder().tableName(table).item(item).conditionExpression(condition);
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }
}
