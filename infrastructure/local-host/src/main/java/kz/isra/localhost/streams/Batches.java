package kz.isra.localhost.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.failures.Failures;
import kz.isra.localhost.functions.FunctionFailed;
import kz.isra.localhost.functions.LocalFunction;

/**
 * Gives batches of one mapping to its function, as Lambda does: again from the first record that
 * failed, in halves when the function fails as a whole, and after the last try to the failure
 * destination, so that a poison record does not stop its shard.
 */
final class Batches {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long FIRST_PAUSE_MS = 100;
  private static final int DOUBLINGS = 6;
  private final StreamMapping mapping;
  private final LocalFunction function;
  private final Failures failures;
  private final Delivery delivery;
  private final LongAdder records = new LongAdder();
  private final LongAdder calls = new LongAdder();
  private final LongAdder givenUp = new LongAdder();

  Batches(StreamMapping mapping, LocalFunction function, Failures failures, Delivery delivery) {
    this.mapping = mapping;
    this.function = function;
    this.failures = failures;
    this.delivery = delivery;
  }

  /** Returns when every record was taken or given up. */
  void deliver(List<JsonNode> batch) throws InterruptedException {
    records.add(batch.size());
    deliver(batch, 0);
  }

  private void deliver(List<JsonNode> batch, int triesBefore) throws InterruptedException {
    List<JsonNode> rest = batch;
    int tries = triesBefore;
    while (!rest.isEmpty()) {
      int taken = taken(rest);
      if (taken == rest.size()) {
        return;
      }
      rest = rest.subList(taken, rest.size());
      tries = taken > 0 ? 1 : tries + 1;
      if (mapping.bisect() && taken == 0 && rest.size() > 1) {
        int half = rest.size() / 2;
        deliver(rest.subList(0, half), 0);
        deliver(rest.subList(half, rest.size()), 0);
        return;
      }
      if (mapping.retries() >= 0 && tries > mapping.retries()) {
        givenUp.add(rest.size());
        failures.add(
            mapping.queue(),
            mapping.functionId(),
            "The function failed",
            tries,
            StreamRecords.event(rest));
        return;
      }
      Thread.sleep(FIRST_PAUSE_MS << Math.min(tries - 1, DOUBLINGS));
    }
  }

  /** How many records from the first on were taken, in each of the copies. */
  private int taken(List<JsonNode> batch) {
    byte[] event = StreamRecords.event(batch);
    int taken = batch.size();
    for (int i = 0; i < delivery.copies(); i++) {
      calls.increment();
      taken = Math.min(taken, once(batch, event));
    }
    return taken;
  }

  private int once(List<JsonNode> batch, byte[] event) {
    JsonNode answer;
    try {
      answer = JSON.readTree(function.invoke(event));
    } catch (FunctionFailed | IOException e) {
      return 0;
    }
    int first = batch.size();
    if (mapping.partialFailures()) {
      for (JsonNode failure : answer.path("batchItemFailures")) {
        first = Math.min(first, index(batch, failure.path("itemIdentifier").asText()));
      }
    }
    return first;
  }

  /** A number that is not in the batch means that all of it failed. */
  private static int index(List<JsonNode> batch, String sequenceNumber) {
    for (int i = 0; i < batch.size(); i++) {
      if (StreamRecords.sequenceNumber(batch.get(i)).equals(sequenceNumber)) {
        return i;
      }
    }
    return 0;
  }

  long records() {
    return records.sum();
  }

  long calls() {
    return calls.sum();
  }

  long givenUp() {
    return givenUp.sum();
  }
}
