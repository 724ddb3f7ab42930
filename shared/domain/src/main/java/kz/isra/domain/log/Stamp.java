package kz.isra.domain.log;

import java.util.Comparator;

/**
 * Where an event stands among all of a session, scripted and live. The highest stamp wins a slot.
 *
 * @param source {@link #SCRIPT} or {@link #LIVE}: at the same millisecond the living have the last
 *     word
 */
public record Stamp(long offsetMs, int source, long seq) implements Comparable<Stamp> {
  public static final int SCRIPT = 0;
  public static final int LIVE = 1;
  private static final Comparator<Stamp> ORDER =
      Comparator.comparingLong(Stamp::offsetMs)
          .thenComparingInt(Stamp::source)
          .thenComparingLong(Stamp::seq);

  @Override
  public int compareTo(Stamp other) {
    return ORDER.compare(this, other);
  }
}
