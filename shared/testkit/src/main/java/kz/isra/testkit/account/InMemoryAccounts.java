package kz.isra.testkit.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.account.Login;
import kz.isra.domain.account.LoginTerms;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.MailToken;
import kz.isra.domain.account.NewLogin;
import kz.isra.domain.account.NewOrganization;
import kz.isra.domain.account.Organization;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.testkit.personal.InMemoryPersonalData;

/** Accounts and logins in memory, safe for use by many threads. */
public final class InMemoryAccounts implements Organizations, Logins {
  private final Map<OrgId, Organization> organizations = new HashMap<>();
  private final Map<String, OrgId> loginNames = new HashMap<>();
  private final Map<String, OrgId> emails = new HashMap<>();
  private final Map<String, MailToken> tokens = new HashMap<>();
  private final Map<LoginId, NewLogin> logins = new HashMap<>();
  private final Map<LoginId, Instant> seen = new HashMap<>();
  private final Books books;
  private final InMemoryPersonalData personal;

  public InMemoryAccounts(Books books, InMemoryPersonalData personal) {
    this.books = books;
    this.personal = personal;
  }

  @Override
  public synchronized Created create(NewOrganization all) {
    Organization one = all.organization();
    if (byLogin(one.loginKey(), one.createdAt()).isPresent()) {
      return new Created.LoginTaken();
    }
    organizations.put(one.id(), one);
    loginNames.put(one.loginKey(), one.id());
    personal.with(one.id(), all.personal());
    keep(all.confirmation());
    open(all.login());
    return new Created.Done();
  }

  @Override
  public synchronized Optional<Organization> find(OrgId id, Instant now) {
    return Optional.ofNullable(organizations.get(id)).filter(one -> !one.gone(now));
  }

  @Override
  public synchronized Optional<Organization> byLogin(String loginKey, Instant now) {
    return Optional.ofNullable(loginNames.get(loginKey)).flatMap(org -> find(org, now));
  }

  @Override
  public synchronized Optional<Organization> byEmail(String emailKey) {
    return Optional.ofNullable(emails.get(emailKey)).map(organizations::get);
  }

  @Override
  public synchronized void keep(MailToken token) {
    tokens.put(token.hash(), token);
  }

  @Override
  public synchronized Optional<MailToken> token(
      String hash, MailToken.Purpose purpose, Instant now) {
    return Optional.ofNullable(tokens.get(hash))
        .filter(token -> token.purpose() == purpose && token.expiresAt().isAfter(now));
  }

  @Override
  public synchronized Confirmed confirm(
      Organization pending, MailToken token, Set<Organization.Flag> flags, Optional<Trial> trial) {
    if (emails.containsKey(pending.emailKey())
        && !pending.id().equals(emails.get(pending.emailKey()))) {
      return new Confirmed.EmailTaken();
    }
    if (isUsed(token) || !pending.equals(organizations.get(pending.id()))) {
      return new Confirmed.Changed();
    }
    if (trial.isPresent()) {
      PostOutcome outcome = books.post(trial.get().before(), trial.get().operation());
      if (!(outcome instanceof PostOutcome.Written)) {
        return new Confirmed.TrialRefused(outcome);
      }
    }
    use(token);
    emails.put(pending.emailKey(), pending.id());
    organizations.put(pending.id(), opened(pending, flags, trial.isPresent()));
    return new Confirmed.Done();
  }

  @Override
  public synchronized boolean changePassword(
      Organization now, String passwordHash, MailToken token) {
    if (isUsed(token) || !now.equals(organizations.get(now.id()))) {
      return false;
    }
    use(token);
    organizations.put(now.id(), with(now, passwordHash, now.credentials() + 1));
    return true;
  }

  @Override
  public synchronized void rehash(Organization now, String passwordHash) {
    organizations.put(now.id(), with(now, passwordHash, now.credentials()));
  }

  @Override
  public synchronized Optional<Login> find(LoginToken token, Instant now) {
    NewLogin stored = logins.get(token.login());
    return stored == null || !stored.token().equals(token) ? Optional.empty() : live(stored, now);
  }

  @Override
  public synchronized boolean alive(OrgId org, LoginId login, Instant now) {
    return Optional.ofNullable(logins.get(login))
        .filter(stored -> stored.token().org().equals(org))
        .flatMap(stored -> live(stored, now))
        .isPresent();
  }

  private Optional<Login> live(NewLogin stored, Instant now) {
    LoginToken token = stored.token();
    Instant seenAt = seen.getOrDefault(token.login(), stored.at());
    return find(token.org(), now)
        .filter(one ->
            one.credentials() == stored.credentials()
                && LoginTerms.alive(stored.at(), seenAt, stored.remembered(), now))
        .map(one ->
            new Login(
                token.login(),
                token.org(),
                stored.at(),
                seenAt,
                stored.remembered(),
                one.confirmed()));
  }

  @Override
  public synchronized void seen(OrgId org, LoginId login, Instant now) {
    seen.merge(login, now, (one, other) -> one.isAfter(other) ? one : other);
  }

  @Override
  public synchronized void open(NewLogin login) {
    logins.put(login.token().login(), login);
  }

  @Override
  public synchronized void end(OrgId org, LoginId login) {
    logins.remove(login);
  }

  private boolean isUsed(MailToken token) {
    MailToken stored = tokens.get(token.hash());
    return stored == null || stored.used();
  }

  private void use(MailToken token) {
    tokens.put(
        token.hash(),
        new MailToken(token.hash(), token.purpose(), token.org(), token.expiresAt(), true));
  }

  private static Organization opened(
      Organization one, Set<Organization.Flag> flags, boolean trial) {
    return new Organization(
        one.id(),
        Organization.State.OPEN,
        one.createdAt(),
        Optional.empty(),
        one.passwordHash(),
        one.credentials(),
        one.identityKey(),
        one.emailKey(),
        one.loginKey(),
        flags,
        trial);
  }

  private static Organization with(Organization one, String passwordHash, long credentials) {
    return new Organization(
        one.id(),
        one.state(),
        one.createdAt(),
        one.expiresAt(),
        passwordHash,
        credentials,
        one.identityKey(),
        one.emailKey(),
        one.loginKey(),
        one.flags(),
        one.trialCredited());
  }
}
