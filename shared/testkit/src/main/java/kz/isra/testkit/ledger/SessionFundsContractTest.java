package kz.isra.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.BookCheck;
import kz.isra.domain.ledger.BookSessionFunds;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Captured;
import kz.isra.domain.ledger.HoldOutcome;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.Posted;
import kz.isra.domain.ledger.StatementLine;
import kz.isra.domain.money.Money;
import kz.isra.testkit.Proves;
import kz.isra.testkit.SeededIds;
import org.junit.jupiter.api.Test;

/** The money of airings on any store of books: acceptance checks 1 to 4, I1 to I6 and I10. */
@Proves({"I1", "I2", "I4", "I5", "I6", "I10", "BL-02", "AC4"})
public abstract class SessionFundsContractTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Money ZERO = Money.ZERO;
  private final SeededIds ids = new SeededIds(System.nanoTime());
  private final OrgId org = OrgId.next(ids);
  private final SessionId session = SessionId.next(ids);

  protected abstract Books books();

  private BookSessionFunds funds() {
    return new BookSessionFunds(books());
  }

  @Test
  void bonusPaysAloneWhileItLasts() {
    bonus(100_000);
    hold(30_000);

    Captured captured = capture(30_000);

    assertThat(captured).isEqualTo(new Captured(money(30_000), ZERO, ZERO, ZERO));
    assertThat(funds().available(org)).isEqualTo(new Available(ZERO, money(70_000), ZERO));
    assertSound();
  }

  @Test
  void oneChargeMayTakeTheRestOfTheBonusAndThenMain() {
    bonus(10_000);
    main(50_000);

    assertThat(hold(30_000)).isEqualTo(new HoldOutcome.Held(money(20_000), money(10_000)));
    assertThat(funds().available(org)).isEqualTo(new Available(money(30_000), ZERO, money(30_000)));
    assertThat(capture(30_000)).isEqualTo(new Captured(money(10_000), money(20_000), ZERO, ZERO));
    assertThat(funds().available(org)).isEqualTo(new Available(money(30_000), ZERO, ZERO));
    assertSound();
  }

  @Test
  void aStartWithTooLittleIsRefusedAndHoldsNothing() {
    main(5_000);

    HoldOutcome outcome = funds().hold(org, session, money(9_000), money(5_001), NOW);

    assertThat(outcome).isEqualTo(new HoldOutcome.Insufficient(money(5_001), money(5_000)));
    assertThat(funds().available(org)).isEqualTo(new Available(money(5_000), ZERO, ZERO));
    assertThat(history()).hasSize(1);
  }

  @Test
  void anAiringInProgressMayOverrunBelowZeroAfterATopUp() {
    main(5_000);
    hold(5_000);

    Captured captured = capture(7_000);

    assertThat(captured).isEqualTo(new Captured(ZERO, money(7_000), ZERO, ZERO));
    assertThat(funds().available(org).main()).isEqualTo(money(-2_000));
    assertThat(history().getFirst().operation().reason())
        .contains(Operation.Reason.USAGE_IN_FLIGHT);
    assertSound();
  }

  @Test
  void beforeTheFirstTopUpAnOverrunIsWrittenOffAndShown() {
    bonus(5_000);
    hold(5_000);

    Captured captured = capture(7_000);

    assertThat(captured).isEqualTo(new Captured(money(5_000), ZERO, money(2_000), ZERO));
    assertThat(funds().available(org)).isEqualTo(new Available(ZERO, ZERO, ZERO));
    assertThat(StatementLine.of(history().getFirst()))
        .extracting(StatementLine::kind)
        .containsExactly(StatementLine.Kind.WRITE_OFF, StatementLine.Kind.CAPTURE);
    assertSound();
  }

  @Test
  void whatWasNotUsedGoesBackWhereItCameFrom() {
    bonus(10_000);
    main(50_000);
    hold(30_000);

    assertThat(capture(4_000)).isEqualTo(new Captured(money(4_000), ZERO, ZERO, money(26_000)));
    assertThat(funds().available(org)).isEqualTo(new Available(money(50_000), money(6_000), ZERO));
    assertSound();
  }

  @Test
  void anEstimateAboveWhatThereIsHoldsWhatThereIs() {
    bonus(10_000);

    assertThat(hold(99_000)).isEqualTo(new HoldOutcome.Held(ZERO, money(10_000)));
  }

  @Test
  void repeatsChangeNothingAndAnswerTheSame() {
    bonus(10_000);
    hold(6_000);
    assertThat(hold(6_000)).isEqualTo(new HoldOutcome.AlreadyHeld(ZERO, money(6_000)));

    Captured first = capture(2_000);
    Captured again = capture(9_999);
    funds().release(org, session, NOW);

    assertThat(again).isEqualTo(first);
    assertThat(hold(1)).isInstanceOf(HoldOutcome.AlreadyHeld.class);
    assertThat(funds().available(org)).isEqualTo(new Available(ZERO, money(8_000), ZERO));
    assertSound();
  }

  @Test
  void aReleasedAiringMayBeHeldAgain() {
    bonus(10_000);
    hold(6_000);
    funds().release(org, session, NOW);
    funds().release(org, session, NOW);
    assertThat(funds().available(org)).isEqualTo(new Available(ZERO, money(10_000), ZERO));

    assertThat(hold(7_000)).isEqualTo(new HoldOutcome.Held(ZERO, money(7_000)));
    assertSound();
  }

  @Test
  void anAiringThatLostItsHoldIsStillCharged() {
    bonus(10_000);

    assertThat(capture(4_000)).isEqualTo(new Captured(money(4_000), ZERO, ZERO, ZERO));
    assertSound();
  }

  @Test
  void aFreeAiringIsSettledToo() {
    assertThat(funds().hold(org, session, ZERO, ZERO, NOW))
        .isEqualTo(new HoldOutcome.Held(ZERO, ZERO));
    assertThat(capture(0)).isEqualTo(new Captured(ZERO, ZERO, ZERO, ZERO));
    assertSound();
  }

  @Test
  void aHoldThatNobodySettledIsGivenBackAtItsEnd() {
    bonus(10_000);
    hold(10_000);
    Instant end = NOW.plus(Duration.ofHours(36));

    funds().releaseExpired(org, end.minusMillis(1));
    assertThat(funds().available(org).spendable()).isEqualTo(ZERO);
    funds().releaseExpired(org, end);

    assertThat(funds().available(org).spendable()).isEqualTo(money(10_000));
    assertThat(history().getFirst().operation().reason()).contains(Operation.Reason.HOLD_EXPIRED);
    assertSound();
  }

  @Test
  void theStatementsRunningBalanceFollowsItsChanges() {
    bonus(10_000);
    main(50_000);
    hold(30_000);
    capture(4_000);
    List<StatementLine> oldestFirst =
        history().stream().flatMap(posted -> StatementLine.of(posted).stream()).toList().reversed();

    Money main = ZERO;
    Money bonus = ZERO;
    for (StatementLine line : oldestFirst) {
      main = main.plus(line.main());
      bonus = bonus.plus(line.bonus());
      assertThat(line.mainAfter()).as(line.id()).isEqualTo(main);
      assertThat(line.bonusAfter()).as(line.id()).isEqualTo(bonus);
    }
    assertThat(oldestFirst)
        .extracting(StatementLine::kind)
        .containsExactly(
            StatementLine.Kind.TRIAL,
            StatementLine.Kind.TOP_UP,
            StatementLine.Kind.HOLD,
            StatementLine.Kind.CAPTURE,
            StatementLine.Kind.RELEASE);
    assertThat(oldestFirst.get(3).used()).isEqualTo(money(4_000));
  }

  @Test
  void concurrentStartsNeverHoldMoreThanThereIs() throws Exception {
    bonus(10_000);
    List<HoldOutcome> outcomes =
        BooksContractTest.race(
            8, () -> funds().hold(org, SessionId.next(ids), money(3_000), money(3_000), NOW));

    assertThat(outcomes).filteredOn(HoldOutcome.Held.class::isInstance).hasSize(3);
    assertThat(funds().available(org)).isEqualTo(new Available(ZERO, money(1_000), money(9_000)));
    assertSound();
  }

  /** How many operations a seed runs; a real store takes fewer. */
  protected int steps() {
    return 300;
  }

  protected int seeds() {
    return 20;
  }

  @Test
  void noRandomCourseOfEventsBreaksAnInvariant() {
    for (int seed = 1; seed <= seeds(); seed++) {
      randomCourse(seed);
    }
  }

  private void randomCourse(long seed) {
    var random = new Random(seed);
    OrgId owner = OrgId.next(ids);
    var sessions = new ArrayList<SessionId>();
    for (int i = 0; i < 5; i++) {
      sessions.add(SessionId.next(ids));
    }
    Instant now = NOW;
    for (int step = 0; step < steps(); step++) {
      now = now.plusSeconds(random.nextInt(20_000));
      int which = random.nextInt(sessions.size());
      SessionId one = sessions.get(which);
      Money amount = money(random.nextInt(20_000));
      switch (random.nextInt(6)) {
        case 0, 1 -> funds().hold(owner, one, amount, money(random.nextInt(5_000)), now);
        case 2 -> funds().capture(owner, one, amount, now);
        case 3 -> {
          funds().release(owner, one, now);
          sessions.set(which, SessionId.next(ids));
        }
        case 4 -> {
          if (amount.isPositive() && random.nextInt(3) == 0) {
            post(owner, Operation.topUp(TopUpId.next(ids), amount, now));
          }
        }
        default -> funds().releaseExpired(owner, now);
      }
      if (step % 50 == 0) {
        assertSound(owner, "seed " + seed + " step " + step);
      }
    }
    assertSound(owner, "seed " + seed);
  }

  private HoldOutcome hold(long tiyn) {
    return funds().hold(org, session, money(tiyn), money(1), NOW);
  }

  private Captured capture(long tiyn) {
    return funds().capture(org, session, money(tiyn), NOW.plusSeconds(60));
  }

  private void bonus(long tiyn) {
    post(org, Operation.trial(OperationId.trial("ef" + ids.next("")), money(tiyn), NOW));
  }

  private void main(long tiyn) {
    post(org, Operation.topUp(TopUpId.next(ids), money(tiyn), NOW));
  }

  private void post(OrgId owner, Operation operation) {
    assertThat(books().post(books().load(owner), operation))
        .isInstanceOf(PostOutcome.Written.class);
  }

  private List<Posted> history() {
    return books().history(org, Long.MAX_VALUE, 1_000);
  }

  private void assertSound() {
    assertSound(org, "the book");
  }

  private void assertSound(OrgId owner, String what) {
    List<Posted> all = books().history(owner, Long.MAX_VALUE, 10_000).reversed();
    assertThat(BookCheck.check(books().load(owner), all)).as(what).isEmpty();
  }

  private static Money money(long tiyn) {
    return new Money(tiyn);
  }
}
