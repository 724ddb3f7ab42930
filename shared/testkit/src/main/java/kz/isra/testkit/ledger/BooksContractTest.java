package kz.isra.testkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.Account;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.BookCheck;
import kz.isra.domain.ledger.BookSessionFunds;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.Posted;
import kz.isra.domain.ledger.TendBooks;
import kz.isra.domain.money.Money;
import kz.isra.testkit.Proves;
import kz.isra.testkit.SeededIds;
import org.junit.jupiter.api.Test;

/** What every store of books must keep to. */
@Proves({"I1", "I2", "I3", "I10"})
public abstract class BooksContractTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:15:30.123456Z");
  protected final SeededIds ids = new SeededIds(System.nanoTime());
  private final OrgId org = OrgId.next(ids);

  protected abstract Books books();

  @Test
  void anOrganizerWithoutOperationsHasAnEmptyBook() {
    assertThat(books().load(org)).isEqualTo(Book.empty(org));
    assertThat(books().history(org, Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void anOperationIsFoundAsItWasWritten() {
    Operation operation = topUp(150_000);

    Posted posted = written(operation);

    assertThat(books().find(operation.id())).contains(posted);
    assertThat(books().history(org, Long.MAX_VALUE, 10)).containsExactly(posted);
    assertThat(posted.operation()).isEqualTo(operation);
    assertThat(posted.version()).isEqualTo(1);
    Book book = books().load(org);
    assertThat(book.balance(Account.MAIN)).isEqualTo(new Money(150_000));
    assertThat(book.balance(Account.WORLD_PAYMENTS)).isEqualTo(new Money(-150_000));
    assertThat(book.toppedUp()).isTrue();
    assertThat(BookCheck.check(book, List.of(posted))).isEmpty();
  }

  @Test
  void anIdIsWrittenOnceForEverEvenInAnotherBook() {
    OperationId id = OperationId.trial("ab12" + ids.next(""));
    Posted first = written(Operation.trial(id, new Money(100_000), NOW));
    OrgId other = OrgId.next(ids);

    PostOutcome again =
        books()
            .post(
                books().load(other), Operation.trial(id, new Money(100_000), NOW.plusSeconds(700)));

    assertThat(again).isEqualTo(new PostOutcome.Repeated(first));
    assertThat(books().load(other)).isEqualTo(Book.empty(other));
  }

  @Test
  void aDecisionOnAnOldStateIsNotWritten() {
    Book old = books().load(org);
    written(topUp(100));

    assertThat(books().post(old, topUp(100))).isEqualTo(new PostOutcome.Stale());
    assertThat(books().load(org).version()).isEqualTo(1);
  }

  @Test
  void aRepeatOnAnOldStateIsARepeat() {
    Book old = books().load(org);
    Operation operation = topUp(100);
    Posted first = written(operation);

    assertThat(books().post(old, operation)).isEqualTo(new PostOutcome.Repeated(first));
  }

  @Test
  void whatWouldBreakAnInvariantIsRefusedAndLeavesNoTrace() {
    written(Operation.trial(OperationId.trial("cd" + ids.next("")), new Money(10), NOW));
    Book book = books().load(org);
    var session = SessionId.next(ids);
    var funds = new BookSessionFunds(books());
    funds.hold(org, session, new Money(10), new Money(1), NOW);

    Operation taken = topUp(5);
    Operation backwards =
        new Operation(
            taken.id(),
            taken.kind(),
            taken.reason(),
            taken.at(),
            taken.session(),
            taken.topUp(),
            taken.postings().stream()
                .map(posting ->
                    new kz.isra.domain.ledger.Posting(
                        posting.to(), posting.from(), posting.amount()))
                .toList());
    assertThatThrownBy(() -> books().post(books().load(org), backwards))
        .isInstanceOf(IllegalStateException.class);
    assertThat(books().find(taken.id())).isEmpty();
    assertThat(books().load(org).version()).isEqualTo(book.version() + 1);
  }

  @Test
  void historyIsReadInPiecesFromTheNewest() {
    for (int i = 1; i <= 5; i++) {
      written(topUp(i));
    }

    List<Posted> newest = books().history(org, Long.MAX_VALUE, 2);
    List<Posted> older = books().history(org, newest.getLast().version(), 10);

    assertThat(newest).extracting(Posted::version).containsExactly(5L, 4L);
    assertThat(older).extracting(Posted::version).containsExactly(3L, 2L, 1L);
  }

  @Test
  void everyBookIsRecountedAndExpiredHoldsAreGivenBack() {
    written(topUp(1_000));
    new BookSessionFunds(books()).hold(org, SessionId.next(ids), new Money(600), Money.ZERO, NOW);
    Instant later = NOW.plus(Duration.ofHours(36));
    Available truth = new Available(new Money(1_000), Money.ZERO, Money.ZERO);

    assertThat(books().orgs()).contains(org).doesNotHaveDuplicates();
    assertThat(books().load(org).available(later.minusMillis(1)).held()).isEqualTo(new Money(600));
    assertThat(books().load(org).available(later))
        .as("shown before it is written")
        .isEqualTo(truth);
    assertThat(new TendBooks(books()).tend(later))
        .filteredOn(finding -> finding.org().equals(org))
        .isEmpty();
    assertThat(books().load(org).available()).isEqualTo(truth);
  }

  @Test
  void oneOfManyConcurrentRepeatsIsWritten() throws Exception {
    Operation operation = topUp(150_000);
    List<PostOutcome> outcomes = race(16, () -> untilDecided(operation));

    assertThat(outcomes).filteredOn(PostOutcome.Written.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(PostOutcome.Repeated.class::isInstance).hasSize(15);
    assertThat(books().load(org).balance(Account.MAIN)).isEqualTo(new Money(150_000));
  }

  @Test
  void allOfManyConcurrentOperationsAreWritten() throws Exception {
    List<PostOutcome> outcomes = race(16, () -> untilDecided(topUp(1_000)));

    assertThat(outcomes).allMatch(PostOutcome.Written.class::isInstance);
    Book book = books().load(org);
    assertThat(book.balance(Account.MAIN)).isEqualTo(new Money(16_000));
    assertThat(BookCheck.check(book, books().history(org, Long.MAX_VALUE, 100).reversed()))
        .isEmpty();
  }

  private PostOutcome untilDecided(Operation operation) {
    while (true) {
      PostOutcome outcome = books().post(books().load(org), operation);
      if (!(outcome instanceof PostOutcome.Stale)) {
        return outcome;
      }
    }
  }

  private Posted written(Operation operation) {
    PostOutcome outcome = books().post(books().load(org), operation);
    assertThat(outcome).isInstanceOf(PostOutcome.Written.class);
    return ((PostOutcome.Written) outcome).posted();
  }

  private Operation topUp(long tiyn) {
    return Operation.topUp(TopUpId.next(ids), new Money(tiyn), NOW);
  }

  static <T> List<T> race(int racers, Callable<T> work) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var result : threads.invokeAll(java.util.Collections.nCopies(racers, work))) {
        results.add(result.get());
      }
    }
    return results;
  }
}
