package kz.isra.domain.account;

import java.time.Clock;
import java.util.Optional;
import kz.isra.domain.mail.Mailer;
import kz.isra.domain.personal.PersonalData;

/**
 * Obeys an order to suspend or restore an account and tells the owner (AD1). An order may be
 * delivered as often as one likes: what it changed and whom it told is kept under its number.
 */
public final class ChangeStanding {
  private static final int TRIES = 20;
  private final Organizations organizations;
  private final StandingOrders standings;
  private final PersonalData personal;
  private final AccountMails mails;
  private final Mailer mailer;
  private final Clock clock;

  public ChangeStanding(
      Organizations organizations,
      StandingOrders standings,
      PersonalData personal,
      AccountMails mails,
      Mailer mailer,
      Clock clock) {
    this.organizations = organizations;
    this.standings = standings;
    this.personal = personal;
    this.mails = mails;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** What became of an order. */
  public sealed interface Outcome {
    record Obeyed(Standing standing) implements Outcome {}

    /** It was obeyed before. */
    record Repeated() implements Outcome {}

    /** The account stands so without it; the order is not kept and nobody is told. */
    record AsItWas() implements Outcome {}

    /** Another order has this number. */
    record NumberTaken() implements Outcome {}

    record NoAccount() implements Outcome {}
  }

  /**
   * When this returns, the owner was told; when it throws, the same order may be given again.
   *
   * @throws RuntimeException where a store or the mail fails
   */
  public Outcome obey(StandingOrder order) {
    if (organizations.find(order.org(), clock.instant()).isEmpty()) {
      return new Outcome.NoAccount();
    }
    for (int i = 0; i < TRIES; i++) {
      Optional<Outcome> outcome = attempt(order);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new IllegalStateException("The standing of " + order.org() + " never came to rest");
  }

  /** Empty where somebody was faster: read again. */
  private Optional<Outcome> attempt(StandingOrder order) {
    Optional<StandingOrders.Kept> kept = standings.kept(order.org(), order.number());
    if (kept.isPresent()) {
      return Optional.of(repeat(kept.get(), order));
    }
    Optional<Standing> next = standings.of(order.org()).after(order);
    if (next.isEmpty()) {
      return Optional.of(new Outcome.AsItWas());
    }
    if (!standings.write(next.get(), order)) {
      return Optional.empty();
    }
    tell(order, next.get());
    return Optional.of(new Outcome.Obeyed(next.get()));
  }

  private Outcome repeat(StandingOrders.Kept kept, StandingOrder order) {
    if (!kept.order().same(order)) {
      return new Outcome.NumberTaken();
    }
    if (!kept.told()) {
      tell(kept.order(), standings.of(order.org()));
    }
    return new Outcome.Repeated();
  }

  private void tell(StandingOrder order, Standing standing) {
    personal
        .organizer(order.org())
        .ifPresent(
            owner -> mailer.send(mails.standing(owner.email(), owner.language(), order, standing)));
    standings.told(order);
  }
}
