package kz.isra.adapter.dynamodb.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.PostOutcome;
import kz.isra.domain.ledger.Posted;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
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
  private static final int OWN = 3;
  private static final Set<String> PASSING =
      Set.of(
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded",
          "RequestLimitExceeded");
  private static final long LONGEST_PAUSE_NANOS = 25_000_000;
  private final DynamoDbClient client;
  private final String table;

  public LedgerTransaction(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
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
    items.add(put(LedgerItems.marker(applied.posted()), "attribute_not_exists(pk)", Map.of()));
    items.add(head(before, applied.after()));
    items.add(put(LedgerItems.operation(applied.posted()), "attribute_not_exists(pk)", Map.of()));
    items.addAll(others);
    try {
      client.transactWriteItems(request -> request.transactItems(items));
      return new Ledger(new PostOutcome.Written(applied.posted()));
    } catch (TransactionCanceledException cancelled) {
      return reason(cancelled);
    } catch (TransactionInProgressException repeatedByTheSdk) {
      return new Ledger(stale());
    }
  }

  /** The operation that a marker stands for. */
  Posted marked(Map<String, AttributeValue> marker) {
    var org = new OrgId(Attributes.text(marker, LedgerItems.ORG));
    long version = Attributes.number(marker, LedgerItems.VERSION);
    var item =
        client
            .getItem(request ->
                request
                    .tableName(table)
                    .key(LedgerItems.operationKey(org, version))
                    .consistentRead(true))
            .item();
    return LedgerItems.posted(item);
  }

  private TransactWriteItem head(Book before, Book after) {
    Map<String, AttributeValue> item = LedgerItems.head(after);
    return before.version() == 0
        ? put(item, "attribute_not_exists(pk)", Map.of())
        : put(item, "version = :before", Map.of(":before", Attributes.of(before.version())));
  }

  private TransactWriteItem put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    var put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression(condition)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!values.isEmpty()) {
      put.expressionAttributeValues(values);
    }
    return TransactWriteItem.builder().put(put.build()).build();
  }

  private Result reason(TransactionCanceledException cancelled) {
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    if (reasons.stream().map(CancellationReason::code).anyMatch(PASSING::contains)) {
      return new Ledger(stale());
    }
    if (reasons.size() < OWN) {
      throw cancelled;
    }
    if (failed(reasons.get(MARKER))) {
      return new Ledger(new PostOutcome.Repeated(marked(reasons.get(MARKER).item())));
    }
    if (reasons.subList(0, OWN).stream().anyMatch(LedgerTransaction::failed)) {
      return new Ledger(stale());
    }
    List<CancellationReason> others = reasons.subList(OWN, reasons.size());
    if (others.stream().anyMatch(LedgerTransaction::failed)) {
      return new OthersRefused(others.stream().map(LedgerTransaction::failed).toList());
    }
    throw cancelled;
  }

  /** Waits for a moment of random length, so that rivals do not meet again. */
  private static PostOutcome stale() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
    return new PostOutcome.Stale();
  }

  private static boolean failed(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }
}
