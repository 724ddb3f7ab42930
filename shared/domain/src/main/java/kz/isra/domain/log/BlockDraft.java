package kz.isra.domain.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.contract.EventType;
import kz.isra.domain.id.SessionId;

/** The next block of a log while arrivals are being put into it. Used once. */
final class BlockDraft {
  /** Room for what stands around the events in a frame. */
  private static final int ENVELOPE = 256;

  private static final int ROOM = Block.LARGEST_FRAME - ENVELOPE;

  private record Written(Event event, byte[] json) {}

  private final LogTail tail;
  private final EventCodec codec;
  private final List<Event> events = new ArrayList<>();
  private final List<byte[]> encoded = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private int bytes;
  private long offsetMs;
  private boolean ended;

  BlockDraft(LogTail tail, EventCodec codec) {
    this.tail = tail;
    this.codec = codec;
    this.offsetMs = tail.head().offsetMs();
    this.ended = tail.head().ended();
  }

  /**
   * Takes an arrival, or leaves it out because it stands in the log already or comes after the end.
   *
   * @return false where the block is full and the arrival belongs into the next one
   */
  boolean take(Arrival arrival) {
    if (ended || tail.knows(arrival.id()) || ids.contains(arrival.id().value())) {
      return true;
    }
    Written written = write(event(arrival));
    Event event = written.event;
    if (bytes + written.json.length + 1 > ROOM && !events.isEmpty()) {
      return false;
    }
    events.add(event);
    encoded.add(written.json);
    ids.add(event.id().value());
    bytes += written.json.length + 1;
    offsetMs = event.offsetMs();
    ended = event.closes();
    return true;
  }

  /** The frame of what was taken; empty where nothing was. */
  Optional<Frame> frame(SessionId session, Audience audience) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        codec.frame(new Block(session, audience, tail.head().block() + 1, events), encoded));
  }

  private Event event(Arrival arrival) {
    long seq = tail.head().seq() + events.size() + 1;
    return switch (arrival) {
      case Arrival.Readable(var session, var audience, EventDraft draft, Instant at) ->
          new Event(
              Event.VERSION,
              draft.id(),
              seq,
              Math.max(offsetMs, offset(at)),
              at,
              draft.type(),
              draft.actor(),
              draft.payload());
      case Arrival.Unreadable(var session, var audience, var id, Optional<Instant> at) ->
          new Event(
              Event.VERSION,
              id,
              seq,
              Math.max(offsetMs, at.map(this::offset).orElse(0L)),
              at.orElse(Instant.EPOCH),
              EventType.VOID,
              Actor.SYSTEM,
              Map.of("reason", "unreadable"));
    };
  }

  /** The start may stand in this very block. */
  private long offset(Instant at) {
    return events.stream()
        .filter(event -> event.type().equals(EventType.SESSION_STARTED))
        .findFirst()
        .map(start -> Math.max(0, at.toEpochMilli() - start.at().toEpochMilli()))
        .orElseGet(() -> tail.offsetMs(at));
  }

  private Written write(Event event) {
    try {
      byte[] json = codec.encode(event);
      return json.length <= ROOM ? new Written(event, json) : voided(event, "too_large");
    } catch (IllegalArgumentException unwritable) {
      return voided(event, "unwritable");
    }
  }

  private Written voided(Event event, String reason) {
    var standIn =
        new Event(
            event.v(),
            event.id(),
            event.seq(),
            event.offsetMs(),
            event.at(),
            EventType.VOID,
            Actor.SYSTEM,
            Map.of("reason", reason));
    return new Written(standIn, codec.encode(standIn));
  }
}
