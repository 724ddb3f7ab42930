package kz.isra.testkit.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.BookCheck;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.money.Money;
import kz.isra.domain.payments.FollowTopUp;
import kz.isra.domain.payments.PaymentProvider.Creation;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.PaymentReport.Mode;
import kz.isra.domain.payments.PaymentReport.Status;
import kz.isra.domain.payments.StartTopUp;
import kz.isra.domain.payments.TakeReport;
import kz.isra.domain.payments.TopUp;
import kz.isra.domain.payments.TopUp.State;
import kz.isra.domain.payments.TopUps;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.Proves;
import kz.isra.testkit.SeededIds;
import org.junit.jupiter.api.Test;

/** Top-ups on any store: BL-04, I7, acceptance checks 8 to 13. */
@Proves({"I7", "AC6"})
public abstract class TopUpsContractTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Money AMOUNT = Money.tenge(1_500);
  private final SeededIds ids = new SeededIds(System.nanoTime());
  private final OrgId org = OrgId.next(ids);
  private final MovingClock clock = new MovingClock(NOW);
  private final ScriptedProvider provider = new ScriptedProvider();

  protected abstract TopUps topUps();

  protected abstract Books books();

  @Test
  void aStartedTopUpLeadsToTheProvidersPage() {
    TopUp topUp = start();

    assertThat(topUp.state()).isEqualTo(State.REDIRECTED);
    assertThat(topUp.payUrl()).contains("https://pay.example/" + topUp.id());
    assertThat(topUps().find(topUp.id())).contains(topUp);
    assertThat(provider.orders().getFirst().notifyUrl().toString())
        .isEqualTo("https://isra.example/api/payments/sandbox/notifications");
  }

  @Test
  void aPaidOneIsCreditedOnceHoweverOftenItIsTold() {
    TopUp topUp = start();
    for (int i = 0; i < 5; i++) {
      assertThat(state(take(paid(topUp)))).isEqualTo(State.CREDITED);
    }

    assertThat(balance()).isEqualTo(AMOUNT);
    assertThat(books().load(org).toppedUp()).isTrue();
  }

  @Test
  void fiveNoticesAtOnceCreditOnce() throws Exception {
    TopUp topUp = start();
    Callable<TakeReport.Outcome> notice = () -> take(paid(topUp));
    var states = new ArrayList<State>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(Collections.nCopies(5, notice))) {
        states.add(state(done.get()));
      }
    }

    assertThat(states).containsOnly(State.CREDITED);
    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void aNoticeBeforeTheProvidersAnswerIsCreditedOnceToo() {
    provider.onCreate(order -> {
      take(ScriptedProvider.paid(order.id(), AMOUNT));
      return new Creation.Created(ScriptedProvider.paymentOf(order.id()), "https://pay.example/x");
    });

    TopUp topUp = start();
    take(paid(topUp));

    assertThat(topUp.state()).isEqualTo(State.CREDITED);
    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void aWrongAmountCurrencyOrPaymentIsForAPersonAndNeverCredited() {
    TopUp first = start();
    take(ScriptedProvider.report("e1", first.id(), new Money(150_001), Status.PAID));
    TopUp second = start();
    take(
        new PaymentReport(
            "e2",
            ScriptedProvider.paymentOf(second.id()),
            second.id().value(),
            AMOUNT,
            "USD",
            Status.PAID,
            Mode.TEST));
    TopUp third = start();
    take(
        new PaymentReport(
            "e3", "another", third.id().value(), AMOUNT, "KZT", Status.PAID, Mode.TEST));

    for (TopUp one : List.of(first, second, third)) {
      assertThat(now(one)).isEqualTo(State.MANUAL_REVIEW);
      take(paid(one));
      assertThat(now(one)).as("a person decides from now on").isEqualTo(State.MANUAL_REVIEW);
    }
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @Test
  void aTestPaymentIsNotTakenWhereMoneyIsReal() {
    TopUp topUp = start();
    var live = new TakeReport(topUps(), books(), Mode.LIVE, clock);

    assertThat(live.take(paid(topUp))).isEqualTo(new TakeReport.Outcome.WrongMode());
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @Test
  void anOrderThatIsNotOursIsNotTaken() {
    assertThat(take(ScriptedProvider.paid(TopUpId.next(ids), AMOUNT)))
        .isEqualTo(new TakeReport.Outcome.UnknownOrder());
    assertThat(take(new PaymentReport("e", "p", "order-1", AMOUNT, "KZT", Status.PAID, Mode.TEST)))
        .isEqualTo(new TakeReport.Outcome.UnknownOrder());
  }

  @Test
  void noticesInTheWrongOrderEndWell() {
    TopUp topUp = start();
    take(ScriptedProvider.report("e1", topUp.id(), AMOUNT, Status.FAILED));
    assertThat(now(topUp)).isEqualTo(State.FAILED);
    take(paid(topUp));
    take(ScriptedProvider.report("e2", topUp.id(), AMOUNT, Status.NEW));
    take(ScriptedProvider.report("e3", topUp.id(), AMOUNT, Status.FAILED));

    assertThat(now(topUp)).isEqualTo(State.CREDITED);
    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void aSuccessAfterTheEndIsCreditedAndCalledLate() {
    TopUp topUp = start();
    provider.knows(ScriptedProvider.report("e", topUp.id(), AMOUNT, Status.NEW));
    clock.advance(Duration.ofHours(24));
    assertThat(look(topUp).state()).isEqualTo(State.EXPIRED);

    clock.advance(Duration.ofHours(2));
    take(paid(topUp));

    TopUp late = topUps().find(topUp.id()).orElseThrow();
    assertThat(late.state()).isEqualTo(State.CREDITED);
    assertThat(late.late()).isTrue();
    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void aLostAnswerIsUnknownAndNoSecondPaymentIsAskedFor() {
    provider.onCreate(order -> new Creation.Unknown());
    TopUp topUp = start();
    assertThat(topUp.state()).isEqualTo(State.UNKNOWN);
    assertThat(look(topUp).state()).isEqualTo(State.UNKNOWN);

    clock.advance(Duration.ofHours(24));
    assertThat(look(topUp).state()).isEqualTo(State.FAILED);
    assertThat(provider.orders()).hasSize(1);
  }

  @Test
  void anUnknownOneThatTheProviderKnowsAsPaidIsCredited() {
    provider.onCreate(order -> new Creation.Unknown());
    TopUp topUp = start();
    provider.knows(paid(topUp));

    assertThat(look(topUp).state()).isEqualTo(State.CREDITED);
    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void lookingAsksTheProviderAndASilentOneChangesNothing() {
    TopUp topUp = start();
    provider.silent(true).knows(paid(topUp));
    assertThat(look(topUp).state()).isEqualTo(State.REDIRECTED);

    provider.silent(false);
    assertThat(look(topUp).state()).isEqualTo(State.CREDITED);
    take(paid(topUp));
    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void whatNobodyLooksAtIsAskedAfterOnceAndCreditedOnce() {
    provider.onCreate(order -> new Creation.Unknown());
    TopUp topUp = start();
    provider.knows(paid(topUp));

    clock.advance(Duration.ofSeconds(59));
    assertThat(isDue(topUp)).isFalse();
    clock.advance(Duration.ofSeconds(1));
    follow().sweep();
    follow().sweep();

    assertThat(now(topUp)).isEqualTo(State.CREDITED);
    assertThat(balance()).isEqualTo(AMOUNT);
    clock.advance(Duration.ofDays(2));
    assertThat(isDue(topUp)).as("settled for good").isFalse();
  }

  @Test
  void aSilentProviderIsAskedMoreAndMoreSeldomAndAnUnpaidOneExpiresByItself() {
    TopUp topUp = start();
    provider.silent(true).knows(ScriptedProvider.report("e", topUp.id(), AMOUNT, Status.NEW));
    int asked = 0;
    for (int minute = 0; minute < 60; minute++) {
      clock.advance(Duration.ofMinutes(1));
      asked += isDue(topUp) ? 1 : 0;
      follow().sweep();
    }
    assertThat(asked).isBetween(4, 8);
    assertThat(now(topUp)).isEqualTo(State.REDIRECTED);

    provider.silent(false);
    for (int hour = 0; hour < 24; hour++) {
      clock.advance(Duration.ofHours(1));
      follow().sweep();
    }
    assertThat(now(topUp)).isEqualTo(State.EXPIRED);
    assertThat(provider.orders()).hasSize(1);
  }

  private boolean isDue(TopUp topUp) {
    return topUps().due(clock.instant(), 100).stream().anyMatch(due -> due.id().equals(topUp.id()));
  }

  @Test
  void aRefusedOrderFails() {
    provider.onCreate(order -> new Creation.Refused("no"));

    assertThat(start().state()).isEqualTo(State.FAILED);
  }

  @Test
  void aForeignTopUpIsNotFound() {
    TopUp topUp = start();

    assertThat(follow().look(OrgId.next(ids), topUp.id())).isEmpty();
  }

  /** How many random courses a store is put through. */
  protected int seeds() {
    return 200;
  }

  @Test
  void noCourseOfNoticesCreditsWronglyOrTwice() {
    for (int seed = 1; seed <= seeds(); seed++) {
      var random = new Random(seed);
      OrgId owner = OrgId.next(ids);
      TopUp topUp =
          new StartTopUp(topUps(), provider, "https://isra.example", ids, clock)
              .start(owner, AMOUNT);
      boolean everRight = false;
      for (int step = 0; step < 12; step++) {
        Status status = Status.values()[random.nextInt(4)];
        Money amount = random.nextInt(4) == 0 ? new Money(random.nextInt(300_000)) : AMOUNT;
        everRight |= status == Status.PAID && amount.equals(AMOUNT);
        take(ScriptedProvider.report("e" + random.nextInt(6), topUp.id(), amount, status));
      }
      var book = books().load(owner);
      State end = now(topUp);
      Money expected = end == State.CREDITED ? AMOUNT : Money.ZERO;
      assertThat(book.available().main()).as("seed " + seed).isEqualTo(expected);
      assertThat(everRight || end != State.CREDITED).as("seed " + seed).isTrue();
      assertThat(BookCheck.check(book, books().history(owner, Long.MAX_VALUE, 10).reversed()))
          .as("seed " + seed)
          .isEmpty();
    }
  }

  private TopUp start() {
    return new StartTopUp(topUps(), provider, "https://isra.example", ids, clock)
        .start(org, AMOUNT);
  }

  private TakeReport.Outcome take(PaymentReport report) {
    return taker().take(report);
  }

  private TakeReport taker() {
    return new TakeReport(topUps(), books(), Mode.TEST, clock);
  }

  private FollowTopUp follow() {
    return new FollowTopUp(topUps(), provider, taker(), clock);
  }

  private TopUp look(TopUp topUp) {
    return follow().look(org, topUp.id()).orElseThrow();
  }

  private State now(TopUp topUp) {
    return topUps().find(topUp.id()).orElseThrow().state();
  }

  private Money balance() {
    return books().load(org).available().main();
  }

  private static PaymentReport paid(TopUp topUp) {
    return ScriptedProvider.paid(topUp.id(), AMOUNT);
  }

  private static State state(TakeReport.Outcome outcome) {
    assertThat(outcome).isInstanceOf(TakeReport.Outcome.Taken.class);
    return ((TakeReport.Outcome.Taken) outcome).topUp().state();
  }
}
