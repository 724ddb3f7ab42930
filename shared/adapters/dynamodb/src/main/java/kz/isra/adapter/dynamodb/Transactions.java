package kz.isra.adapter.dynamodb;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes several items at once or none. A lost condition is an ordinary answer; conflicts with
 * other transactions and throttling are tried again with growing, random pauses.
 */
public final class Transactions {
  private static final int TRIES = 12;
  private static final long FIRST_PAUSE_NANOS = 5_000_000;
  private static final long LONGEST_PAUSE_NANOS = 400_000_000;

  private Transactions() {}

  /**
   * @return the place in the list of the first item whose condition did not hold, so that nothing
   *     was written; empty where all was written
   */
  public static OptionalInt write(DynamoDbClient client, List<TransactWriteItem> items) {
    for (int attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request -> request.transactItems(items));
        return OptionalInt.empty();
      } catch (TransactionCanceledException cancelled) {
        OptionalInt lost = Cancellation.of(cancelled).firstFailed();
        if (lost.isPresent()) {
          return lost;
        }
        if (attempt == TRIES) {
          throw cancelled;
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    long most = Math.min(LONGEST_PAUSE_NANOS, FIRST_PAUSE_NANOS << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
  }
}
