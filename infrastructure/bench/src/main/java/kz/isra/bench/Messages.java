package kz.isra.bench;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;

/** When each message was meant to be sent, was acknowledged, and arrived at each viewer. */
final class Messages {
  static final String PREFIX = "bench_";
  private static final int DIGITS = 8;
  private final long[] intended;
  private final AtomicLongArray acknowledged;
  private final long[][] arrivals;
  private final AtomicIntegerArray arrived;
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicReference<String> firstRefusal = new AtomicReference<>("");

  Messages(int viewers, int most) {
    this.intended = new long[most];
    this.acknowledged = new AtomicLongArray(most);
    this.arrivals = new long[viewers][most];
    this.arrived = new AtomicIntegerArray(most);
  }

  static String id(int message) {
    return PREFIX + String.format("%0" + DIGITS + "d", message);
  }

  static int number(String text, int at) {
    return Integer.parseInt(text, at, at + DIGITS, 10);
  }

  /** About as long as people write. */
  static String text(int message) {
    return "Сообщение " + message + ": спасибо, всё слышно и видно, вопрос задам позже";
  }

  void intend(int message, long at) {
    intended[message] = at;
  }

  void acknowledged(int message, long at) {
    acknowledged.set(message, at);
  }

  /** A second arrival counts as a duplicate and is not written. */
  void arrived(int viewer, int message, long at) {
    if (arrivals[viewer][message] == 0) {
      arrivals[viewer][message] = at;
      arrived.incrementAndGet(message);
    }
  }

  void refused(String answer) {
    refusals.incrementAndGet();
    firstRefusal.compareAndSet("", answer);
  }

  int refusals() {
    return refusals.get();
  }

  String firstRefusal() {
    return firstRefusal.get();
  }

  int acknowledgedOf(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += acknowledged.get(i) > 0 ? 1 : 0;
    }
    return count;
  }

  long deliveredOf(int from, int to) {
    long count = 0;
    for (int i = from; i < to; i++) {
      count += arrived.get(i);
    }
    return count;
  }

  /** Nanoseconds from the first intended sending to the last acknowledgement. */
  long untilAcknowledged(int from, int to) {
    long last = 0;
    for (int i = from; i < to; i++) {
      last = Math.max(last, acknowledged.get(i));
    }
    return last - intended[from];
  }

  /** Nanoseconds from the first intended sending to the last arrival. */
  long untilDelivered(int from, int to) {
    long last = 0;
    for (long[] viewer : arrivals) {
      for (int i = from; i < to; i++) {
        last = Math.max(last, viewer[i]);
      }
    }
    return last - intended[from];
  }

  /** Nanoseconds from intended sending to each arrival, sorted. */
  long[] latencies(int from, int to) {
    long[] all = new long[arrivals.length * (to - from)];
    int count = 0;
    for (long[] viewer : arrivals) {
      for (int i = from; i < to; i++) {
        if (viewer[i] > 0) {
          all[count++] = viewer[i] - intended[i];
        }
      }
    }
    long[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
