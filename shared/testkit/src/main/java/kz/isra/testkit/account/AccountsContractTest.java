package kz.isra.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import kz.isra.domain.account.ConfirmEmail;
import kz.isra.domain.account.IdentityNumber;
import kz.isra.domain.account.Limit;
import kz.isra.domain.account.Limits;
import kz.isra.domain.account.LogIn;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.Organization;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.account.PersonalKeys;
import kz.isra.domain.account.RegisterOrganizer;
import kz.isra.domain.account.RegisterOrganizer.Outcome.Registered;
import kz.isra.domain.account.RegistrationForm;
import kz.isra.domain.account.ResetPassword;
import kz.isra.domain.account.Secrets;
import kz.isra.domain.account.SendConfirmation;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.language.Language;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.pricing.PriceList;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.Proves;
import kz.isra.testkit.SeededIds;
import kz.isra.testkit.offer.FixedOffers;
import org.junit.jupiter.api.Test;

/**
 * Registration, confirmation, login and reset on any store of accounts: OF-02, RG-01, RG-02, RG-07,
 * I9, acceptance checks 19 and 30.
 */
@Proves({"OF-02", "RG-01", "RG-02", "RG-07", "I9", "AC1", "AC3"})
public abstract class AccountsContractTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final String IIN = "791028302728";
  private static final String PASSWORD = "correct horse battery";
  private static final Money TRIAL = Money.tenge(1_000);
  private final long seed = System.nanoTime();
  private final SeededIds ids = new SeededIds(seed);
  private final Secrets secrets = () -> (ids.next("") + ids.next("")).substring(0, 43);
  private final MovingClock clock = new MovingClock(NOW);
  private final FixedOffers offers = new FixedOffers().with(NOW.minusSeconds(60));
  // every test has its own keys, so that tests on a shared store do not meet
  private final PersonalKeys keys =
      new PersonalKeys(("test key " + seed + " " + ids.next("")).getBytes(StandardCharsets.UTF_8));
  private final String name = "user" + Long.toString(seed, 36);

  protected abstract Organizations organizations();

  protected abstract Logins logins();

  protected abstract Limits limits();

  protected abstract Books books();

  protected abstract PersonalData personal();

  @Test
  void aRegistrationKeepsTheAccountApartFromThePerson() {
    Registered made = registered(form(name, IIN));

    Organization stored = organizations().find(made.org(), clock.instant()).orElseThrow();
    assertThat(stored.state()).isEqualTo(Organization.State.PENDING_EMAIL);
    assertThat(stored.emailKey()).isEqualTo(keys.email(name + "@isra.example"));
    Organizer person = personal().organizer(made.org()).orElseThrow();
    assertThat(person.identityNumber()).isEqualTo(IIN);
    assertThat(person.legalName()).isEqualTo("ИП Пример");
    assertThat(made.mail().orElseThrow().to()).isEqualTo(name + "@isra.example");
    assertThat(logins().find(made.login(), clock.instant()).orElseThrow().emailConfirmed())
        .isFalse();
  }

  @Test
  void anOldVersionOfTheOfferIsNotAccepted() {
    offers.with(NOW.minusSeconds(1));

    assertThat(register(form(name, IIN)))
        .isEqualTo(new RegisterOrganizer.Outcome.OfferChanged(offers.all().getLast()));
    assertThat(organizations().byLogin(keys.login(name), NOW)).isEmpty();
  }

  @Test
  void aVersionOfTheFutureIsNotInForceYet() {
    offers.with(NOW.plusSeconds(1));

    assertThat(register(form(name, IIN))).isInstanceOf(Registered.class);
  }

  @Test
  void aLoginNameIsTakenOnceWhateverItsCase() {
    registered(form(name, IIN));

    assertThat(register(form(name.toUpperCase(java.util.Locale.ROOT), IIN, "other" + name)))
        .isEqualTo(new RegisterOrganizer.Outcome.LoginTaken());
  }

  @Test
  void theSameFormTwiceMakesOneAccount() {
    Registered first = registered(form(name, IIN));
    Registered second = registered(form(name, IIN));

    assertThat(second.org()).isEqualTo(first.org());
    assertThat(second.mail()).isEmpty();
    assertThat(logins().find(second.login(), clock.instant())).isPresent();
  }

  @Test
  void anUnconfirmedAccountIsGoneAfterAWeekAndItsLoginNameIsFree() {
    Registered made = registered(form(name, IIN));
    clock.advance(Organization.PENDING);

    assertThat(organizations().find(made.org(), clock.instant())).isEmpty();
    assertThat(logins().find(made.login(), clock.instant())).isEmpty();
    assertThat(confirm(made)).isEqualTo(new ConfirmEmail.Outcome.LinkDead());
    assertThat(registered(form(name, IIN)).org()).isNotEqualTo(made.org());
  }

  @Test
  void aConfirmationOpensTheAccountAndCreditsTheTrialOnce() {
    Registered made = registered(form(name, IIN));

    assertThat(confirm(made))
        .isEqualTo(new ConfirmEmail.Outcome.Confirmed(made.org(), TRIAL, true));
    assertThat(confirm(made))
        .as("the second click answers what the first did")
        .isEqualTo(new ConfirmEmail.Outcome.Confirmed(made.org(), TRIAL, true));
    assertThat(books().load(made.org()).available().bonus()).isEqualTo(TRIAL);
    clock.advance(Organization.PENDING.multipliedBy(2));
    assertThat(organizations().find(made.org(), clock.instant()).orElseThrow().confirmed())
        .isTrue();
  }

  @Test
  void theSecondAccountOfAnIdentityIsConfirmedWithoutTrialAndFlagged() {
    confirm(registered(form(name, IIN)));
    Registered second = registered(form("two" + name, IIN));

    assertThat(confirm(second))
        .isEqualTo(new ConfirmEmail.Outcome.Confirmed(second.org(), TRIAL, false));
    assertThat(books().load(second.org()).available().bonus()).isEqualTo(Money.ZERO);
    assertThat(organizations().find(second.org(), clock.instant()).orElseThrow().flags())
        .contains(Organization.Flag.REPEATED_IDENTITY);
  }

  /** How many register with one number at once. */
  protected int racers() {
    return 64;
  }

  @Test
  void manyRegistrationsWithOneNumberAtOnceBringOneTrial() throws Exception {
    var made = new ArrayList<Registered>();
    for (int i = 0; i < racers(); i++) {
      made.add(registered(form("race" + i + name, IIN)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads
          .invokeAll(
              made.stream()
                  .map(one -> (java.util.concurrent.Callable<Object>) () -> confirm(one))
                  .toList())
          .forEach(done -> assertThat(done).succeedsWithin(Duration.ofMinutes(2)));
    }

    List<OrgId> credited =
        made.stream()
            .map(Registered::org)
            .filter(org -> books().load(org).available().bonus().equals(TRIAL))
            .toList();
    assertThat(credited).hasSize(1);
    assertThat(made)
        .allMatch(
            one -> organizations().find(one.org(), clock.instant()).orElseThrow().confirmed());
  }

  @Test
  void aSecondRegistrationUnderOneMailboxLooksTheSameAndTellsTheOwnerOnly() {
    Registered first = registered(form(name, IIN));
    confirm(first);

    Registered second = registered(form("two" + name, IIN, name));

    assertThat(second.mail().orElseThrow().subject()).isEqualTo("already registered");
    assertThat(organizations().byEmail(keys.email(name + "@isra.example")).orElseThrow().id())
        .isEqualTo(first.org());
  }

  @Test
  void ofTwoPendingAccountsOfOneMailboxTheFirstConfirmedHasIt() {
    Registered first = registered(form(name, IIN));
    Registered second = registered(form("two" + name, IIN, name));

    assertThat(confirm(second)).isInstanceOf(ConfirmEmail.Outcome.Confirmed.class);
    assertThat(confirm(first)).isEqualTo(new ConfirmEmail.Outcome.LinkDead());
  }

  @Test
  void anotherLinkMayBeAskedForAFewTimes() {
    Registered made = registered(form(name, IIN));
    var send =
        new SendConfirmation(
            organizations(), personal(), limits(), new PlainMails(), secrets, clock);

    var sent = (SendConfirmation.Outcome.Send) send.send(made.org());
    send.send(made.org());
    send.send(made.org());

    assertThat(send.send(made.org())).isEqualTo(new SendConfirmation.Outcome.TooMany());
    assertThat(confirmEmail().confirm(sent.mail().text()))
        .isInstanceOf(ConfirmEmail.Outcome.Confirmed.class);
    assertThat(send.send(made.org())).isEqualTo(new SendConfirmation.Outcome.NothingToDo());
  }

  @Test
  void oneLogsInByLoginNameOrByAConfirmedMail() {
    Registered made = registered(form(name, IIN));
    confirm(made);

    for (String who :
        List.of(name, name + "@isra.example", name.toUpperCase(java.util.Locale.ROOT))) {
      var in = (LogIn.Outcome.LoggedIn) logIn(who, PASSWORD);
      assertThat(in.organization().id()).isEqualTo(made.org());
      assertThat(logins().find(in.login(), clock.instant()).orElseThrow().emailConfirmed())
          .isTrue();
    }
    assertThat(logIn(name, "wrong")).isEqualTo(new LogIn.Outcome.Wrong());
    assertThat(logIn("nobody" + name, PASSWORD)).isEqualTo(new LogIn.Outcome.Wrong());
  }

  @Test
  void fiveWrongPasswordsFromOneAddressAreEnoughAndLockNobodyElseOut() {
    registered(form(name, IIN));
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(name, "wrong")).isEqualTo(new LogIn.Outcome.Wrong());
    }

    assertThat(logIn(name, PASSWORD)).isEqualTo(new LogIn.Outcome.TooMany());
    assertThat(logInFrom("198.51.100.7", name, PASSWORD))
        .isInstanceOf(LogIn.Outcome.LoggedIn.class);
    clock.advance(Limit.LOGIN_OF_ACCOUNT.window());
    assertThat(logIn(name, PASSWORD)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
  }

  @Test
  void rightPasswordsAreNotCounted() {
    registered(form(name, IIN));
    for (int i = 0; i < 30; i++) {
      assertThat(logIn(name, PASSWORD)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
    }
  }

  @Test
  void aLoginEndsByLogoutByIdlenessAndByAge() {
    Registered made = registered(form(name, IIN));
    confirm(made);
    LoginToken idle = ((LogIn.Outcome.LoggedIn) logIn(name, PASSWORD)).login();
    LoginToken ended = ((LogIn.Outcome.LoggedIn) logIn(name, PASSWORD)).login();
    LoginToken kept = ((LogIn.Outcome.LoggedIn) logIn(name, PASSWORD)).login();
    assertThat(logins().alive(made.org(), ended.login(), clock.instant())).isTrue();
    assertThat(logins().alive(OrgId.next(ids), ended.login(), clock.instant())).isFalse();
    logins().end(made.org(), ended.login());

    assertThat(logins().find(ended, clock.instant())).isEmpty();
    assertThat(logins().alive(made.org(), ended.login(), clock.instant())).isFalse();
    clock.advance(Duration.ofMinutes(29));
    logins().seen(made.org(), kept.login(), clock.instant());
    clock.advance(Duration.ofMinutes(1));
    assertThat(logins().find(idle, clock.instant())).isEmpty();
    assertThat(logins().find(kept, clock.instant())).isPresent();
    for (int hours = 0; hours < 24 * 60 * 2; hours++) {
      clock.advance(Duration.ofMinutes(15));
      if (hours % 100 == 0) {
        logins().seen(made.org(), kept.login(), clock.instant());
      }
    }
    logins().seen(made.org(), kept.login(), clock.instant());
    assertThat(logins().find(kept, clock.instant())).isEmpty();
  }

  @Test
  void aForgedSecretFindsNothing() {
    Registered made = registered(form(name, IIN));
    var forged = new LoginToken(made.org(), made.login().login(), "x".repeat(43));

    assertThat(logins().find(forged, clock.instant())).isEmpty();
  }

  @Test
  void aResetLinkWorksOnceForTenMinutesAndEndsAllLogins() {
    Registered made = registered(form(name, IIN));
    confirm(made);
    String mailbox = name + "@isra.example";
    Mail mail = reset().ask(mailbox, "192.0.2.1").orElseThrow();

    assertThat(reset().set(mail.text(), "a new long password")).isTrue();
    assertThat(reset().set(mail.text(), "another one again")).isFalse();
    assertThat(logins().find(made.login(), clock.instant())).isEmpty();
    assertThat(logIn(name, PASSWORD)).isEqualTo(new LogIn.Outcome.Wrong());
    assertThat(logIn(name, "a new long password")).isInstanceOf(LogIn.Outcome.LoggedIn.class);

    Mail late = reset().ask(mailbox, "192.0.2.1").orElseThrow();
    clock.advance(Duration.ofMinutes(10));
    assertThat(reset().set(late.text(), "too late for this")).isFalse();
    assertThat(reset().ask("nobody" + mailbox, "192.0.2.1")).isEmpty();
  }

  @Test
  void aConfirmationLinkSetsNoPassword() {
    Registered made = registered(form(name, IIN));

    assertThat(reset().set(made.mail().orElseThrow().text(), "a new long password")).isFalse();
  }

  @Test
  void oneAddressRegistersSoManyTimesAnHour() {
    var few = register(Limit.registrations(2));
    few.register(form(name, IIN), "192.0.2.9", "test");
    few.register(form("two" + name, IIN), "192.0.2.9", "test");

    assertThat(few.register(form("three" + name, IIN), "192.0.2.9", "test"))
        .isEqualTo(new RegisterOrganizer.Outcome.TooMany());
    assertThat(few.register(form("three" + name, IIN), "192.0.2.8", "test"))
        .isInstanceOf(Registered.class);
    clock.advance(Duration.ofHours(1));
    assertThat(few.register(form("four" + name, IIN), "192.0.2.9", "test"))
        .isInstanceOf(Registered.class);
  }

  private Registered registered(RegistrationForm form) {
    RegisterOrganizer.Outcome outcome = register(form);
    assertThat(outcome).isInstanceOf(Registered.class);
    return (Registered) outcome;
  }

  private RegisterOrganizer.Outcome register(RegistrationForm form) {
    return register(Limit.registrations(100)).register(form, "192.0.2.1", "test browser");
  }

  private RegisterOrganizer register(Limit perHour) {
    return new RegisterOrganizer(
        organizations(),
        logins(),
        new PlainPasswords(),
        offers,
        keys,
        limits(),
        perHour,
        new PlainMails(),
        ids,
        secrets,
        clock);
  }

  private RegistrationForm form(String login, String number) {
    return form(login, number, login);
  }

  private RegistrationForm form(String login, String number, String mailbox) {
    return new RegistrationForm(
        Organizer.Kind.SOLE_PROPRIETOR,
        "ИП Пример",
        "Алматы, улица Примерная, 1",
        IdentityNumber.of(number).orElseThrow(),
        mailbox + "@isra.example",
        login,
        PASSWORD,
        1,
        offers.all().getFirst().sha256(),
        Language.RU);
  }

  private ConfirmEmail.Outcome confirm(Registered made) {
    return confirmEmail().confirm(made.mail().orElseThrow().text());
  }

  private ConfirmEmail confirmEmail() {
    PriceLists prices = now -> new PriceList(1, Money.tenge(5), Money.tenge(40), TRIAL, List.of());
    return new ConfirmEmail(organizations(), books(), prices, clock);
  }

  private LogIn.Outcome logIn(String who, String password) {
    return logInFrom("192.0.2.1", who, password);
  }

  private LogIn.Outcome logInFrom(String ip, String who, String password) {
    var logIn =
        new LogIn(
            organizations(), logins(), new PlainPasswords(), keys, limits(), ids, secrets, clock);
    return logIn.logIn(who, password, false, ip);
  }

  private ResetPassword reset() {
    return new ResetPassword(
        organizations(),
        personal(),
        new PlainPasswords(),
        keys,
        limits(),
        new PlainMails(),
        secrets,
        clock);
  }
}
