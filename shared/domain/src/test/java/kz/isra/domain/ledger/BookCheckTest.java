package kz.isra.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;
import org.junit.jupiter.api.Test;

/** The recount must see what is planted here, or it would prove nothing elsewhere. */
class BookCheckTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final OrgId ORG = new OrgId("org_" + "a".repeat(26));
  private Book book = Book.empty(ORG);
  private final List<Posted> operations = new ArrayList<>();

  @Test
  void aSoundBookHasNothingToReport() {
    apply(topUp('a', 100));
    apply(Operation.trial(OperationId.trial("ab"), new Money(50), NOW));

    assertThat(BookCheck.check(book, operations)).isEmpty();
  }

  @Test
  void aForgedAmountBreaksTheRecountAndTheChain() {
    apply(topUp('a', 100));
    apply(topUp('b', 100));
    Posted forged =
        new Posted(
            ORG,
            1,
            topUp('a', 900),
            operations.getFirst().entries(),
            operations.getFirst().mainAfter(),
            Money.ZERO);
    operations.set(0, forged);

    assertThat(BookCheck.check(book, operations)).hasSizeGreaterThan(1);
  }

  @Test
  void aMissingOperationIsSeen() {
    apply(topUp('a', 100));
    apply(topUp('b', 100));
    operations.removeFirst();

    assertThat(BookCheck.check(book, operations)).isNotEmpty();
  }

  @Test
  void anOperationThatStandsTwiceIsSeen() {
    apply(topUp('a', 100));
    operations.add(operations.getFirst());

    assertThat(BookCheck.check(book, operations)).anyMatch(text -> text.startsWith("I3"));
  }

  @Test
  void aBalanceChangedByHandIsSeen() {
    apply(topUp('a', 100));
    var forged = new AccountState(new Money(200), 1, book.state(Account.MAIN).hash());
    var changed = new Book(ORG, 1, Map.of(Account.MAIN, forged), Map.of(), true);

    assertThat(BookCheck.check(changed, operations)).isNotEmpty();
  }

  @Test
  void mainAndBonusDoNotConvert() {
    assertThatThrownBy(() -> new Posting(Account.BONUS, Account.MAIN, new Money(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachEntryCarriesTheHashOfTheOneBefore() {
    apply(topUp('a', 100));
    apply(topUp('b', 100));

    Entry first = operations.getFirst().entries().getFirst();
    Entry second = operations.getLast().entries().getFirst();
    assertThat(first.account()).isEqualTo(second.account());
    assertThat(second.previous()).isEqualTo(first.hash()).hasSize(64);
    assertThat(book.state(first.account()).hash()).isEqualTo(second.hash());
  }

  private void apply(Operation operation) {
    Book.Applied applied = book.apply(operation);
    book = applied.after();
    operations.add(applied.posted());
  }

  private static Operation topUp(char letter, long tiyn) {
    var id = new TopUpId("top_" + String.valueOf(letter).repeat(26));
    return Operation.topUp(id, new Money(tiyn), NOW);
  }
}
