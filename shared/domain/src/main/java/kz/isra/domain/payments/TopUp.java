package kz.isra.domain.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;

/**
 * One attempt to pay money in (requirements BL-04, C3).
 *
 * @param version rises with every change
 * @param paymentId the provider's, once it answered
 * @param payUrl where the person pays
 * @param expiresAt an unpaid one is EXPIRED then; a later success is credited all the same
 * @param late credited after it had failed or expired
 * @param dueAt when the provider is asked next, of an open one only
 */
public record TopUp(
    TopUpId id,
    OrgId org,
    Money amount,
    State state,
    long version,
    Instant createdAt,
    Instant expiresAt,
    Optional<String> paymentId,
    Optional<String> payUrl,
    Optional<Instant> creditedAt,
    boolean late,
    Optional<Instant> dueAt) {
  /** From 100 KZT ([DEC], requirements C5). */
  public static final Money SMALLEST = Money.tenge(100);

  /** To 5,000,000 KZT ([DEC], requirements C5). */
  public static final Money LARGEST = Money.tenge(5_000_000);

  private static final Duration LIFE = Duration.ofHours(24);
  private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  /** Where the attempt stands. */
  public enum State {
    /** Stored, the provider not yet asked or its answer not yet stored. */
    CREATED,
    /** The provider made a payment; the person is on its page. */
    REDIRECTED,
    /** The provider says that it is being paid. */
    PENDING,
    /** Nobody knows whether the provider made a payment: never ask it to make another. */
    UNKNOWN,
    FAILED,
    EXPIRED,
    /** The provider's amount, currency or payment is not what was ordered: a person decides. */
    MANUAL_REVIEW,
    /** In the ledger. */
    CREDITED;

    private static final Set<State> OPEN = EnumSet.of(CREATED, REDIRECTED, PENDING, UNKNOWN);

    /** Whether the provider may still say something new of its own accord. */
    public boolean open() {
      return OPEN.contains(this);
    }

    /** Whether this state may become the other (C3). */
    public boolean mayBecome(State next) {
      return switch (this) {
        case CREATED, UNKNOWN -> next != CREATED && next != this;
        case REDIRECTED -> next != CREATED && next != REDIRECTED && next != UNKNOWN;
        case PENDING ->
            next == FAILED || next == EXPIRED || next == MANUAL_REVIEW || next == CREDITED;
        case FAILED, EXPIRED -> next == CREDITED || next == MANUAL_REVIEW;
        case MANUAL_REVIEW, CREDITED -> false;
      };
    }
  }

  public TopUp {
    if (!fits(amount)) {
      throw new IllegalArgumentException("Not an amount to top up by");
    }
    if ((state == State.CREDITED) != creditedAt.isPresent()) {
      throw new IllegalArgumentException("Credited means credited at a time");
    }
  }

  public static boolean fits(Money amount) {
    return amount.compareTo(SMALLEST) >= 0 && amount.compareTo(LARGEST) <= 0;
  }

  static TopUp created(TopUpId id, OrgId org, Money amount, Instant now) {
    return new TopUp(
        id,
        org,
        amount,
        State.CREATED,
        1,
        now,
        now.plus(LIFE),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(now.plus(SHORTEST_WAIT)));
  }

  /**
   * The provider is being asked: the next question comes after as long again as it has been open, a
   * minute to six hours, but not after the end of its life.
   */
  TopUp asked(Instant now) {
    Duration age = Duration.between(createdAt, now);
    Duration wait = age.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : age;
    Instant next = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    Instant due = expiresAt.isAfter(now) && next.isAfter(expiresAt) ? expiresAt : next;
    return new TopUp(
        id,
        org,
        amount,
        state,
        version + 1,
        createdAt,
        expiresAt,
        paymentId,
        payUrl,
        creditedAt,
        late,
        Optional.of(due));
  }

  TopUp redirected(String payment, String url) {
    State next = state.mayBecome(State.REDIRECTED) ? State.REDIRECTED : state;
    return with(next, Optional.of(payment), Optional.of(url), creditedAt, late);
  }

  /**
   * @throws IllegalStateException where C3 has no such transition
   */
  TopUp became(State next) {
    check(next);
    return with(next, paymentId, payUrl, Optional.empty(), late);
  }

  TopUp credited(String payment, Instant now) {
    check(State.CREDITED);
    boolean afterItsEnd = state == State.FAILED || state == State.EXPIRED;
    return with(State.CREDITED, Optional.of(payment), payUrl, Optional.of(now), afterItsEnd);
  }

  private void check(State next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(id + " cannot become " + next + " from " + state);
    }
  }

  private TopUp with(
      State next,
      Optional<String> payment,
      Optional<String> url,
      Optional<Instant> credited,
      boolean isLate) {
    return new TopUp(
        id,
        org,
        amount,
        next,
        version + 1,
        createdAt,
        expiresAt,
        payment,
        url,
        credited,
        isLate,
        next.open() ? dueAt : Optional.empty());
  }
}
