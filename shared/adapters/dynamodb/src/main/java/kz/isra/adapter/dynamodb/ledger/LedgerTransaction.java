package kz.isra.adapter.dynamodb.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Cancellation;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.Posted;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Writes an operation, and what other tables must say at the same moment, in one transaction: the
 * marker of the operation's id (new for ever), the head of the book (at the version that was
 * decided on), the operation with its entries (new), then the others.
 */
public final class LedgerTransaction {
  private static final int MARKER = 0;
  private static final int HEAD = 1;
  private static final int OPERATION = 2;
  private static final int OWN = 3;
  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public LedgerTransaction(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  /** What became of the transaction; unless all was written, nothing was. */
  public sealed interface Result {}

  /** The ledger's part decided. */
  public record Ledger(PostOutcome outcome) implements Result {}

  /**
   * The ledger's part was fine, but another write's condition failed.
   *
   * @param refused for each of the others, in their order, whether its condition failed
   */
  public record OthersRefused(List<Boolean> refused) implements Result {}

  /**
   * @param others at most 97 writes to other items
   */
  public Result write(Book before, Operation operation, List<TransactWriteItem> others) {
    Book.Applied applied = before.apply(operation);
    var items = new ArrayList<TransactWriteItem>();
    items.add(put(LedgerItems.marker(applied.posted()), Table.NEW, Map.of()));
    items.add(head(before, applied.after()));
    items.add(put(LedgerItems.operation(applied.posted()), Table.NEW, Map.of()));
    items.addAll(others);
    try {
      client.transactWriteItems(request -> request.transactItems(items));
      return new Ledger(new PostOutcome.Written(applied.posted()));
    } catch (TransactionCanceledException cancelled) {
      return reason(Cancellation.of(cancelled), others.size());
    } catch (TransactionInProgressException repeatedByTheSdk) {
      return new Ledger(stale());
    }
  }

  /** The operation that a marker stands for. */
  Posted marked(Map<String, AttributeValue> marker) {
    var org = new OrgId(Attributes.text(marker, LedgerItems.ORG));
    long version = Attributes.number(marker, LedgerItems.VERSION);
    return LedgerItems.posted(
        table
            .get(LedgerItems.operationKey(org, version))
            .orElseThrow(() -> new IllegalStateException("A marker without its operation")));
  }

  private TransactWriteItem head(Book before, Book after) {
    Map<String, AttributeValue> item = LedgerItems.head(after);
    return before.version() == 0
        ? put(item, Table.NEW, Map.of())
        : put(item, "version = :before", Map.of(":before", Attributes.of(before.version())));
  }

  private TransactWriteItem put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    var put =
        Put.builder()
            .tableName(name)
            .item(item)
            .conditionExpression(condition)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private Result reason(Cancellation why, int others) {
    if (why.isPassing()) {
      return new Ledger(stale());
    }
    if (why.failedAt(MARKER)) {
      return new Ledger(new PostOutcome.Repeated(marked(why.itemAt(MARKER))));
    }
    if (why.failedAt(HEAD) || why.failedAt(OPERATION)) {
      return new Ledger(stale());
    }
    return new OthersRefused(IntStream.range(OWN, OWN + others).mapToObj(why::failedAt).toList());
  }

  private static PostOutcome stale() {
    Cancellation.pause();
    return new PostOutcome.Stale();
  }
}
