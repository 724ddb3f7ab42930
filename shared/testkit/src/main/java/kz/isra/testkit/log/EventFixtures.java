package kz.isra.testkit.log;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;

/** Sessions, drafts and arrivals to test with. */
public final class EventFixtures {
  public static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

  private EventFixtures() {}

  /** Ids that are the same for the same seed. */
  public static IdSource ids(long seed) {
    var random = new Random(seed);
    return prefix -> {
      var id = new StringBuilder(prefix);
      for (int i = 0; i < 26; i++) {
        id.append(ALPHABET[random.nextInt(ALPHABET.length)]);
      }
      return id.toString();
    };
  }

  public static SessionId session(long seed) {
    return SessionId.next(ids(seed));
  }

  public static EventDraft started(SessionId session) {
    return new EventDraft(
        new EventId("start_" + session),
        EventType.SESSION_STARTED,
        Actor.SYSTEM,
        Map.of("kind", "live", "source", Map.of("kind", "youtube", "videoId", "abcdefghijk")));
  }

  public static EventDraft ended(SessionId session) {
    return new EventDraft(
        new EventId("end_" + session),
        EventType.SESSION_ENDED,
        Actor.SYSTEM,
        Map.of("reason", "host"));
  }

  public static EventDraft message(String id, String text) {
    return new EventDraft(
        new EventId(id),
        EventType.MESSAGE_POSTED,
        new Actor("att_aaaaaaaaaaaaaaaaaaaaaaaaaa", Role.VIEWER, "Айгүл"),
        Map.of("text", text));
  }

  public static Arrival arrival(SessionId session, EventDraft draft, Instant at) {
    return new Arrival.Readable(session, Audience.PUBLIC, draft, at);
  }

  /**
   * What a whole session puts into its inbox: a start, messages (some long, some unreadable) with
   * clocks that now and then run backwards, and where asked an end with something after it.
   */
  public static List<Arrival> session(SessionId session, Random random, int count, boolean end) {
    var arrivals = new ArrayList<Arrival>();
    arrivals.add(arrival(session, started(session), START));
    Instant at = START;
    for (int i = 0; i < count; i++) {
      at = at.plus(Duration.ofMillis(random.nextInt(1_000) - 100));
      EventId id = new EventId("message-%06d".formatted(i));
      if (random.nextInt(20) == 0) {
        arrivals.add(new Arrival.Unreadable(session, Audience.PUBLIC, id, Optional.of(at)));
      } else {
        String text = "сөз ".repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 250 : 10));
        arrivals.add(arrival(session, message(id.value(), text), at));
      }
    }
    if (end) {
      arrivals.add(arrival(session, ended(session), at));
      arrivals.add(arrival(session, message("too-late-1", "?"), at));
    }
    return arrivals;
  }
}
