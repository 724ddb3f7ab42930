package kz.isra.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.money.Money;
import kz.isra.domain.pricing.PriceLists;

/**
 * Confirms an e-mail by the link that was sent to it and credits the trial bonus, once per identity
 * under any concurrency (clause 2.1.15, requirements RG-07, I9). The second click on a link answers
 * what the first did.
 */
public final class ConfirmEmail {
  private static final int TRIES = 100;
  private final Organizations organizations;
  private final Books books;
  private final PriceLists prices;
  private final Clock clock;

  public ConfirmEmail(Organizations organizations, Books books, PriceLists prices, Clock clock) {
    this.organizations = organizations;
    this.books = books;
    this.prices = prices;
    this.clock = clock;
  }

  /** What became of a confirmation. */
  public sealed interface Outcome {
    /**
     * @param credited false where the identity had its trial before
     */
    record Confirmed(OrgId org, Money trial, boolean credited) implements Outcome {}

    /** No link leads here, or not any more. */
    record LinkDead() implements Outcome {}
  }

  /**
   * @param secret from the link
   */
  public Outcome confirm(String secret) {
    String hash = Sha256.hex(secret);
    for (int i = 0; i < TRIES; i++) {
      Optional<Outcome> outcome = attempt(hash, clock.instant());
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new IllegalStateException("A confirmation never came to an end");
  }

  private Optional<Outcome> attempt(String hash, Instant now) {
    Optional<MailToken> token = organizations.token(hash, MailToken.Purpose.CONFIRM, now);
    Optional<Organization> found = token.flatMap(link -> organizations.find(link.org(), now));
    if (token.isEmpty() || found.isEmpty()) {
      return Optional.of(new Outcome.LinkDead());
    }
    Money amount = prices.at(now).trial();
    Organization pending = found.get();
    if (pending.confirmed()) {
      return Optional.of(confirmed(pending, amount, pending.trialCredited()));
    }
    OperationId id = OperationId.trial(pending.identityKey());
    boolean repeated = books.find(id).isPresent();
    Optional<Organizations.Trial> trial =
        repeated || !amount.isPositive()
            ? Optional.empty()
            : Optional.of(
                new Organizations.Trial(
                    books.load(pending.id()), Operation.trial(id, amount, now)));
    Set<Organization.Flag> flags = EnumSet.noneOf(Organization.Flag.class);
    flags.addAll(pending.flags());
    if (repeated) {
      flags.add(Organization.Flag.REPEATED_IDENTITY);
    }
    return switch (organizations.confirm(pending, token.get(), flags, trial)) {
      case Organizations.Confirmed.Done() ->
          Optional.of(confirmed(pending, amount, trial.isPresent()));
      case Organizations.Confirmed.EmailTaken() -> Optional.of(new Outcome.LinkDead());
      case Organizations.Confirmed.Changed() -> Optional.empty();
      case Organizations.Confirmed.TrialRefused(PostOutcome why) -> Optional.empty();
    };
  }

  private static Outcome confirmed(Organization organization, Money trial, boolean credited) {
    return new Outcome.Confirmed(organization.id(), trial, credited);
  }
}
