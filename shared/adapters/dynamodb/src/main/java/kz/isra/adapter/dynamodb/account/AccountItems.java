package kz.isra.adapter.dynamodb.account;

import static kz.isra.adapter.dynamodb.Attributes.flag;
import static kz.isra.adapter.dynamodb.Attributes.instant;
import static kz.isra.adapter.dynamodb.Attributes.number;
import static kz.isra.adapter.dynamodb.Attributes.of;
import static kz.isra.adapter.dynamodb.Attributes.optionalInstant;
import static kz.isra.adapter.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.isra.domain.account.Acceptance;
import kz.isra.domain.account.Login;
import kz.isra.domain.account.LoginTerms;
import kz.isra.domain.account.MailToken;
import kz.isra.domain.account.NewLogin;
import kz.isra.domain.account.Organization;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the Accounts table. None holds personal data. */
final class AccountItems {
  static final String PK = "pk"; // S, partition key: org id; login#, email#, token#, limit# + key
  static final String SK = "sk"; // S, sort key: account, log_…, claim, CONFIRM, RESET, attempts
  static final String ENDS_AT = "endsAt"; // N, ms; missing where the item does not end
  static final String EXPIRES_AT = "expiresAt"; // N, s, TTL: cleans up after endsAt
  static final String ORG = "org"; // S, of a claim or a token
  static final String STATE = "state"; // S
  static final String FLAGS = "flags"; // SS; missing where there are none
  static final String TRIAL = "trialCredited"; // BOOL
  static final String PASSWORD = "passwordHash"; // S, PHC
  static final String CREDENTIALS = "credentials"; // N
  static final String USED = "used"; // BOOL, of a token
  static final String SEEN_AT = "seenAt"; // N, ms, of a login
  private static final String CREATED_AT = "createdAt"; // N, ms
  private static final String IDENTITY = "identityKey"; // S, hex
  private static final String EMAIL = "emailKey"; // S, hex
  private static final String LOGIN = "loginKey"; // S, hex
  private static final String OFFER = "acceptedOffer"; // N
  private static final String OFFER_HASH = "acceptedSha256"; // S
  private static final String ACCEPTED_AT = "acceptedAt"; // N, ms
  private static final String ACCEPTED_IN = "acceptedIn"; // S, language
  private static final String HASH = "hash"; // S, hex, of a login's secret
  private static final String REMEMBERED = "remembered"; // BOOL

  private AccountItems() {}

  static Map<String, AttributeValue> accountKey(OrgId org) {
    return Map.of(PK, of(org.value()), SK, of("account"));
  }

  static Map<String, AttributeValue> loginNameKey(String key) {
    return Map.of(PK, of("login#" + key), SK, of("claim"));
  }

  static Map<String, AttributeValue> emailKey(String key) {
    return Map.of(PK, of("email#" + key), SK, of("claim"));
  }

  static Map<String, AttributeValue> tokenKey(String hash, MailToken.Purpose purpose) {
    return Map.of(PK, of("token#" + hash), SK, of(purpose.name()));
  }

  static Map<String, AttributeValue> loginKey(OrgId org, LoginId login) {
    return Map.of(PK, of(org.value()), SK, of(login.value()));
  }

  static void ending(Map<String, AttributeValue> item, Instant at) {
    item.put(ENDS_AT, of(at));
    item.put(EXPIRES_AT, of(at.getEpochSecond() + 1));
  }

  static Map<String, AttributeValue> claim(Map<String, AttributeValue> key, OrgId org) {
    var item = new HashMap<>(key);
    item.put(ORG, of(org.value()));
    return item;
  }

  static Map<String, AttributeValue> organization(Organization one, Acceptance acceptance) {
    var item = new HashMap<>(accountKey(one.id()));
    item.put(STATE, of(one.state().name()));
    item.put(CREATED_AT, of(one.createdAt()));
    one.expiresAt().ifPresent(end -> ending(item, end));
    item.put(PASSWORD, of(one.passwordHash()));
    item.put(CREDENTIALS, of(one.credentials()));
    item.put(IDENTITY, of(one.identityKey()));
    item.put(EMAIL, of(one.emailKey()));
    item.put(LOGIN, of(one.loginKey()));
    item.put(TRIAL, AttributeValue.fromBool(one.trialCredited()));
    if (!one.flags().isEmpty()) {
      item.put(FLAGS, flags(one.flags()));
    }
    item.put(OFFER, of(acceptance.offerVersion()));
    item.put(OFFER_HASH, of(acceptance.sha256()));
    item.put(ACCEPTED_AT, of(acceptance.at()));
    item.put(ACCEPTED_IN, of(acceptance.language()));
    return item;
  }

  static AttributeValue flags(Set<Organization.Flag> flags) {
    return AttributeValue.fromSs(flags.stream().map(Enum::name).sorted().toList());
  }

  static Organization organization(Map<String, AttributeValue> item) {
    Set<Organization.Flag> flags =
        item.containsKey(FLAGS)
            ? item.get(FLAGS).ss().stream()
                .map(Organization.Flag::valueOf)
                .collect(Collectors.toUnmodifiableSet())
            : Set.of();
    return new Organization(
        new OrgId(text(item, PK)),
        Organization.State.valueOf(text(item, STATE)),
        instant(item, CREATED_AT),
        optionalInstant(item, ENDS_AT),
        text(item, PASSWORD),
        number(item, CREDENTIALS),
        text(item, IDENTITY),
        text(item, EMAIL),
        text(item, LOGIN),
        flags,
        flag(item, TRIAL));
  }

  static Map<String, AttributeValue> token(MailToken token) {
    var item = new HashMap<>(tokenKey(token.hash(), token.purpose()));
    item.put(ORG, of(token.org().value()));
    item.put(USED, AttributeValue.fromBool(token.used()));
    ending(item, token.expiresAt());
    return item;
  }

  static MailToken token(Map<String, AttributeValue> item, String hash, MailToken.Purpose purpose) {
    return new MailToken(
        hash, purpose, new OrgId(text(item, ORG)), instant(item, ENDS_AT), flag(item, USED));
  }

  static Map<String, AttributeValue> login(NewLogin login) {
    var item = new HashMap<>(loginKey(login.token().org(), login.token().login()));
    item.put(HASH, of(login.token().hash()));
    item.put(CREATED_AT, of(login.at()));
    item.put(SEEN_AT, of(login.at()));
    item.put(REMEMBERED, AttributeValue.fromBool(login.remembered()));
    item.put(CREDENTIALS, of(login.credentials()));
    ending(item, LoginTerms.absoluteEnd(login.at()));
    return item;
  }

  static Login login(Map<String, AttributeValue> item, boolean emailConfirmed) {
    return new Login(
        new LoginId(text(item, SK)),
        new OrgId(text(item, PK)),
        instant(item, CREATED_AT),
        instant(item, SEEN_AT),
        flag(item, REMEMBERED),
        emailConfirmed);
  }

  static String hashOf(Map<String, AttributeValue> login) {
    return text(login, HASH);
  }
}
