package kz.isra.adapter.dynamodb.account;

import static kz.isra.adapter.dynamodb.Attributes.of;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Cancellation;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.ledger.LedgerTransaction;
import kz.isra.domain.account.MailToken;
import kz.isra.domain.account.NewOrganization;
import kz.isra.domain.account.Organization;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.PostOutcome;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Accounts in the Accounts table, with what is personal of them in the Personal table and the trial
 * in the Ledger table, each change in one transaction.
 */
public final class DynamoOrganizations implements Organizations {
  private static final int TRIES = 30;
  private final DynamoDbClient client;
  private final Table accounts;
  private final AccountWrites writes;
  private final LedgerTransaction ledger;

  /** Names of the three tables. */
  public DynamoOrganizations(
      DynamoDbClient client, String accounts, String personal, String ledger) {
    this.client = client;
    this.accounts = new Table(client, accounts);
    this.writes = new AccountWrites(accounts, personal);
    this.ledger = new LedgerTransaction(client, ledger);
  }

  @Override
  public Created create(NewOrganization all) {
    List<TransactWriteItem> items = writes.registration(all);
    for (int i = 0; i < TRIES; i++) {
      try {
        client.transactWriteItems(request -> request.transactItems(items));
        return new Created.Done();
      } catch (TransactionCanceledException cancelled) {
        Cancellation why = Cancellation.of(cancelled);
        if (why.failedAt(AccountWrites.LOGIN_NAME)) {
          return new Created.LoginTaken();
        }
        if (!why.isPassing()) {
          throw cancelled;
        }
        Cancellation.pause();
      }
    }
    throw new IllegalStateException("A registration never got through");
  }

  @Override
  public Optional<Organization> find(OrgId id, Instant now) {
    return accounts
        .get(AccountItems.accountKey(id))
        .map(AccountItems::organization)
        .filter(one -> !one.gone(now));
  }

  @Override
  public Optional<Organization> byLogin(String loginKey, Instant now) {
    return owner(AccountItems.loginNameKey(loginKey)).flatMap(org -> find(org, now));
  }

  @Override
  public Optional<Organization> byEmail(String emailKey) {
    return owner(AccountItems.emailKey(emailKey)).flatMap(org -> find(org, Instant.EPOCH));
  }

  @Override
  public void keep(MailToken token) {
    accounts.put(AccountItems.token(token));
  }

  @Override
  public Optional<MailToken> token(String hash, MailToken.Purpose purpose, Instant now) {
    return accounts
        .get(AccountItems.tokenKey(hash, purpose))
        .map(item -> AccountItems.token(item, hash, purpose))
        .filter(token -> token.expiresAt().isAfter(now));
  }

  @Override
  public Confirmed confirm(
      Organization pending, MailToken token, Set<Organization.Flag> flags, Optional<Trial> trial) {
    List<TransactWriteItem> items = writes.confirmation(pending, token, flags, trial.isPresent());
    return trial.isPresent() ? withTrial(trial.get(), items) : withoutTrial(items);
  }

  private Confirmed withTrial(Trial trial, List<TransactWriteItem> items) {
    return switch (ledger.write(trial.before(), trial.operation(), items)) {
      case LedgerTransaction.Ledger(PostOutcome.Written written) -> new Confirmed.Done();
      case LedgerTransaction.Ledger(PostOutcome why) -> new Confirmed.TrialRefused(why);
      case LedgerTransaction.OthersRefused(List<Boolean> refused) ->
          refusal(refused.get(AccountWrites.EMAIL));
    };
  }

  private Confirmed withoutTrial(List<TransactWriteItem> items) {
    try {
      client.transactWriteItems(request -> request.transactItems(items));
      return new Confirmed.Done();
    } catch (TransactionCanceledException cancelled) {
      Cancellation why = Cancellation.of(cancelled);
      Cancellation.pause();
      return refusal(why.failedAt(AccountWrites.EMAIL));
    }
  }

  private static Confirmed refusal(boolean emailTaken) {
    return emailTaken ? new Confirmed.EmailTaken() : new Confirmed.Changed();
  }

  @Override
  public boolean changePassword(Organization now, String passwordHash, MailToken token) {
    for (int i = 0; i < TRIES; i++) {
      try {
        client.transactWriteItems(
            request -> request.transactItems(writes.newPassword(now, passwordHash, token)));
        return true;
      } catch (TransactionCanceledException cancelled) {
        if (!Cancellation.of(cancelled).isPassing()) {
          return false;
        }
        Cancellation.pause();
      }
    }
    return false;
  }

  @Override
  public void rehash(Organization now, String passwordHash) {
    // a password that was changed meanwhile is hashed as it should be
    accounts.update(update ->
        update
            .key(AccountItems.accountKey(now.id()))
            .updateExpression("SET passwordHash = :new")
            .conditionExpression("passwordHash = :old")
            .expressionAttributeValues(
                Map.of(":new", of(passwordHash), ":old", of(now.passwordHash()))));
  }

  private Optional<OrgId> owner(Map<String, AttributeValue> key) {
    return accounts
        .get(key)
        .flatMap(item -> Attributes.optionalText(item, AccountItems.ORG))
        .map(OrgId::new);
  }
}
