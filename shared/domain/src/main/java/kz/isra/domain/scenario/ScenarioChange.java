package kz.isra.domain.scenario;

import java.util.List;
import java.util.Optional;
import kz.isra.domain.banner.BannerContent;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.EventId;

/**
 * One thing that an organizer changes in a scenario. Times are log time in milliseconds since
 * Start.
 */
public sealed interface ScenarioChange {
  /** The most changes of one save. */
  int MOST = 1_000;

  /** Takes events out; those that are not there are passed over. */
  record Remove(List<EventId> events) implements ScenarioChange {
    public Remove {
      events = List.copyOf(events);
    }
  }

  /** Gives an event another place in time. */
  record Move(EventId event, long offsetMs) implements ScenarioChange {}

  /** Words a message anew, or names its author anew; what is empty stays. */
  record Reword(EventId message, Optional<String> text, Optional<String> name)
      implements ScenarioChange {}

  /**
   * Adds a message.
   *
   * @param host whether it is the host's, otherwise a viewer's
   */
  record Say(long offsetMs, boolean host, String name, String text) implements ScenarioChange {}

  /**
   * Shows a banner.
   *
   * @param untilMs when it goes, after {@code offsetMs}; empty where it stays
   */
  record Show(long offsetMs, Optional<Long> untilMs, BannerId banner, BannerContent content)
      implements ScenarioChange {}
}
