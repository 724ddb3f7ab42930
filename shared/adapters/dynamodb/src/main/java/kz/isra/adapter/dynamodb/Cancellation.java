package kz.isra.adapter.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why a transaction was cancelled, item by item (reliability A1 row 6). */
public final class Cancellation {
  private static final Set<String> PASSING =
      Set.of(
          "TransactionConflict",
          "ThrottlingError",
          "ProvisionedThroughputExceeded",
          "RequestLimitExceeded");
  private static final long LONGEST_PAUSE_NANOS = 25_000_000;
  private final List<CancellationReason> reasons;

  private Cancellation(List<CancellationReason> reasons) {
    this.reasons = reasons;
  }

  /**
   * @throws TransactionCanceledException the given one, where it is neither a failed condition nor
   *     a passing trouble
   */
  public static Cancellation of(TransactionCanceledException cancelled) {
    var cancellation = new Cancellation(cancelled.cancellationReasons());
    if (!cancellation.isPassing()
        && cancellation.reasons.stream().noneMatch(Cancellation::conditionFailed)) {
      throw cancelled;
    }
    return cancellation;
  }

  /** Whether the same transaction may succeed in a moment. */
  public boolean isPassing() {
    return reasons.stream().map(CancellationReason::code).anyMatch(PASSING::contains);
  }

  /** The first place whose condition failed. */
  public OptionalInt firstFailed() {
    return IntStream.range(0, reasons.size()).filter(this::failedAt).findFirst();
  }

  /** Whether the condition of the item at this place failed. */
  public boolean failedAt(int place) {
    return place < reasons.size() && conditionFailed(reasons.get(place));
  }

  /** The stored item at this place, where the write asked for it. */
  public Map<String, AttributeValue> itemAt(int place) {
    return reasons.get(place).item();
  }

  /** Waits for a moment of random length, so that rivals do not meet again. */
  public static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
  }

  private static boolean conditionFailed(CancellationReason reason) {
    return "ConditionalCheckFailed".equals(reason.code());
  }
}
