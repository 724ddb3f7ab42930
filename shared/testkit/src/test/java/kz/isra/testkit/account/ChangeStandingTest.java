package kz.isra.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.account.Acceptance;
import kz.isra.domain.account.ChangeStanding;
import kz.isra.domain.account.ChangeStanding.Outcome;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.MailToken;
import kz.isra.domain.account.NewLogin;
import kz.isra.domain.account.NewOrganization;
import kz.isra.domain.account.Organization;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.Standing.Axis;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.account.StandingOrder.Kind;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mailer;
import kz.isra.domain.personal.Organizer;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.Proves;
import kz.isra.testkit.SeededIds;
import kz.isra.testkit.ledger.InMemoryBooks;
import kz.isra.testkit.mail.InMemoryMailer;
import kz.isra.testkit.personal.InMemoryPersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangeStandingTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final String MAILBOX = "owner@isra.example";
  private final SeededIds ids = new SeededIds(5);
  private final OrgId org = OrgId.next(ids);
  private final InMemoryPersonalData personal = new InMemoryPersonalData();
  private final InMemoryAccounts accounts = new InMemoryAccounts(new InMemoryBooks(), personal);
  private final InMemoryStandings standings = new InMemoryStandings();
  private final InMemoryMailer mailer = new InMemoryMailer();
  private final ChangeStanding change = changing(mailer);

  @BeforeEach
  void anAccount() {
    Instant end = NOW.plus(Organization.PENDING);
    accounts.create(
        new NewOrganization(
            new Organization(
                org,
                Organization.State.PENDING_EMAIL,
                NOW,
                Optional.of(end),
                "hash",
                1,
                "identity",
                "email",
                "login",
                Set.of(),
                false),
            new Organizer(
                Organizer.Kind.COMPANY,
                "ТОО «Пример»",
                "Алматы",
                "240140000120",
                MAILBOX,
                "owner",
                Language.KK),
            new Acceptance(1, "0".repeat(64), NOW, "kk", "192.0.2.1", "test"),
            new MailToken("hash", MailToken.Purpose.CONFIRM, org, end, false),
            new NewLogin(new LoginToken(org, LoginId.next(ids), "s".repeat(43)), NOW, false, 1)));
  }

  @Test
  @Proves("EN6")
  void anOrderSuspendsAndAnotherRestoresAndTheOwnerIsToldOfBoth() {
    assertThat(change.obey(suspend("1", Axis.MODERATION))).isInstanceOf(Outcome.Obeyed.class);
    Standing suspended = standings.of(org);
    assertThat(suspended.mayAir()).isFalse();
    assertThat(suspended.suspensions())
        .containsEntry(Axis.MODERATION, new Standing.Suspension("Жалоба", NOW));
    assertThat(mailer.last(MAILBOX).subject()).isEqualTo("SUSPEND SUSPENDED");

    assertThat(change.obey(restore("2", Axis.MODERATION))).isInstanceOf(Outcome.Obeyed.class);
    assertThat(standings.of(org).mayAir()).isTrue();
    assertThat(mailer.last(MAILBOX).subject()).isEqualTo("RESTORE ACTIVE");
    assertThat(standings.kept(org, "1").orElseThrow().order().by()).isEqualTo("operator");
  }

  @Test
  @Proves("EN6")
  void anOrderThatComesAgainChangesNothingAndTellsNobodyAlsoAfterALaterOne() {
    change.obey(suspend("1", Axis.MODERATION));
    assertThat(change.obey(suspend("1", Axis.MODERATION))).isEqualTo(new Outcome.Repeated());
    change.obey(restore("2", Axis.MODERATION));

    assertThat(change.obey(suspend("1", Axis.MODERATION))).isEqualTo(new Outcome.Repeated());

    assertThat(standings.of(org).mayAir()).isTrue();
    assertThat(standings.of(org).version()).isEqualTo(2);
    assertThat(mailer.sent()).hasSize(2);
  }

  @Test
  void whatIsLiftedOnOneAxisStaysOnTheOthers() {
    change.obey(suspend("1", Axis.MODERATION));
    change.obey(suspend("2", Axis.BILLING));

    change.obey(restore("3", Axis.BILLING));

    assertThat(standings.of(org).suspensions()).containsOnlyKeys(Axis.MODERATION);
    assertThat(standings.of(org).effective()).isEqualTo(Standing.Status.SUSPENDED);
    assertThat(mailer.last(MAILBOX).subject()).isEqualTo("RESTORE SUSPENDED");
  }

  @Test
  void anOrderForWhatIsSoAlreadyIsNotKept() {
    assertThat(change.obey(restore("1", Axis.BILLING))).isEqualTo(new Outcome.AsItWas());
    change.obey(suspend("2", Axis.BILLING));
    assertThat(change.obey(suspend("3", Axis.BILLING))).isEqualTo(new Outcome.AsItWas());

    assertThat(standings.kept(org, "3")).isEmpty();
    assertThat(mailer.sent()).hasSize(1);
  }

  @Test
  void oneNumberIsOneOrder() {
    change.obey(suspend("1", Axis.BILLING));

    assertThat(change.obey(restore("1", Axis.BILLING))).isEqualTo(new Outcome.NumberTaken());
    assertThat(standings.of(org).mayAir()).isFalse();
  }

  @Test
  void whoWasNotToldIsToldWhenTheOrderComesAgain() {
    ChangeStanding withoutMail =
        changing(mail -> {
          throw new IllegalStateException("no mail");
        });
    assertThatThrownBy(() -> withoutMail.obey(suspend("1", Axis.MODERATION)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(standings.of(org).mayAir()).isFalse();

    assertThat(change.obey(suspend("1", Axis.MODERATION))).isEqualTo(new Outcome.Repeated());
    assertThat(mailer.sent()).hasSize(1);
  }

  @Test
  void anAccountThatIsNotThereIsNotDecidedAbout() {
    var stranger = OrgId.next(ids);
    var order =
        new StandingOrder("1", stranger, Kind.SUSPEND, Axis.BILLING, "Долг", "operator", NOW);

    assertThat(change.obey(order)).isEqualTo(new Outcome.NoAccount());
    assertThat(standings.of(stranger).mayAir()).isTrue();
  }

  @Test
  void anOrderNamesItsNumberItsReasonAndWhoDecided() {
    assertThatThrownBy(() -> suspend("a b", Axis.BILLING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new StandingOrder("1", org, Kind.SUSPEND, Axis.BILLING, " ", "operator", NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new StandingOrder("1", org, Kind.SUSPEND, Axis.BILLING, "Долг", "", NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ChangeStanding changing(Mailer by) {
    return new ChangeStanding(
        accounts, standings, personal, new PlainMails(), by, new MovingClock(NOW));
  }

  private StandingOrder suspend(String number, Axis axis) {
    return new StandingOrder(number, org, Kind.SUSPEND, axis, "Жалоба", "operator", NOW);
  }

  private StandingOrder restore(String number, Axis axis) {
    return new StandingOrder(number, org, Kind.RESTORE, axis, "Разобрались", "operator", NOW);
  }
}
