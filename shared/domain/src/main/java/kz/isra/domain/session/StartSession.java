package kz.isra.domain.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.isra.domain.account.Standings;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.ledger.HoldOutcome;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.media.Assets;
import kz.isra.domain.money.Money;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.domain.pricing.Pricing;
import kz.isra.domain.pricing.VideoOrigin;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Source;

/**
 * Starts the live session of a room (RM-08): money is held, then the room is claimed, the session
 * is LIVE and its log begins, all in one step. Whoever starts twice gets the same session.
 *
 * <p>Before the money is held the session says when it must be looked after, so that a hold whose
 * start never came to its end is given back ({@link FinishSession}). A rehearsal ends just before
 * the room is claimed (RM8).
 */
public final class StartSession {
  static final Duration LONGEST_START = Duration.ofMinutes(2);

  /** So often somebody else may change a session between our read and our write. */
  private static final int TRIES = 8;

  private final Rooms rooms;
  private final Sessions sessions;
  private final Airings airings;
  private final SessionFunds funds;
  private final PriceLists prices;
  private final Standings standings;
  private final ReadySources sources;
  private final EndSession endSession;
  private final Successor successor;
  private final Clock clock;

  public StartSession(
      Rooms rooms,
      Sessions sessions,
      Airings airings,
      SessionFunds funds,
      PriceLists prices,
      Standings standings,
      Assets assets,
      IdSource ids,
      Clock clock) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.airings = airings;
    this.funds = funds;
    this.prices = prices;
    this.standings = standings;
    this.sources = new ReadySources(assets);
    this.endSession = new EndSession(rooms, sessions, airings, clock);
    this.successor = new Successor(sessions, airings, funds, ids);
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It is on air. */
    record Started(Session session) implements Outcome {}

    /** It was on air before: a double click, or another device of the host. */
    record AlreadyLive(Session session) implements Outcome {}

    /** An autowebinar holds the room. */
    record Airing(SessionId session) implements Outcome {}

    /** The session before is over, but its room is not free yet: a matter of seconds. */
    record StillEnding(SessionId session) implements Outcome {}

    record Insufficient(Money needed, Money available) implements Outcome {}

    /** The account may put nothing on air. */
    record Suspended() implements Outcome {}

    record NoSource() implements Outcome {}

    record AssetNotReady() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  public Outcome start(OrgId org, RoomId id) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<Outcome> outcome = attempt(org, id);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new IllegalStateException("The room " + id + " never came to rest");
  }

  /** Empty where somebody was faster: read again. */
  private Optional<Outcome> attempt(OrgId org, RoomId id) {
    Optional<Room> room = rooms.find(org, id);
    if (room.isEmpty()) {
      return Optional.of(new Outcome.NotFound());
    }
    if (room.get().onAir().isPresent()) {
      return onAir(room.get().onAir().get());
    }
    if (!standings.of(org).mayAir()) {
      return Optional.of(new Outcome.Suspended());
    }
    if (room.get().source().isEmpty()) {
      return Optional.of(new Outcome.NoSource());
    }
    Source source = room.get().source().get();
    if (!sources.ready(org, source)) {
      return Optional.of(new Outcome.AssetNotReady());
    }
    return sessions.find(room.get().nextSession()).flatMap(next -> begin(room.get(), source, next));
  }

  private Optional<Outcome> begin(Room room, Source source, Session planned) {
    if (planned.state() == SessionState.LIVE) {
      // somebody's claim was written between our reads of the room and of the session
      return Optional.of(new Outcome.AlreadyLive(planned));
    }
    if (planned.state() != SessionState.SCHEDULED) {
      successor.instead(planned, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      return Optional.empty();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Session> marked = marked(planned, now);
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    Money hour = prices.at(now).hour(origin(source));
    Money estimate =
        Pricing.estimate(
            hour, room.settings().expectedAttendees(), room.settings().plannedMinutes());
    return switch (funds.hold(room.org(), planned.id(), estimate, Pricing.least(hour), now)) {
      case HoldOutcome.Insufficient(Money needed, Money available) -> {
        sessions.replace(marked.get().edit().notDue().next());
        yield Optional.of(new Outcome.Insufficient(needed, available));
      }
      case HoldOutcome.Held held ->
          claim(room, live(room, source, marked.get(), hour, held.total(), now));
      case HoldOutcome.AlreadyHeld held ->
          claim(room, live(room, source, marked.get(), hour, held.total(), now));
    };
  }

  /** A session that is marked already is being started by somebody else: both go on with it. */
  private Optional<Session> marked(Session planned, Instant now) {
    if (planned.dueAt().filter(now::isBefore).isPresent()) {
      return Optional.of(planned);
    }
    Session marked = planned.edit().dueAt(now.plus(LONGEST_START)).next();
    return sessions.replace(marked) ? Optional.of(marked) : Optional.empty();
  }

  private Optional<Outcome> claim(Room room, Session live) {
    Instant now = live.startedAt().orElseThrow();
    room.rehearsing().ifPresent(last -> endSession.end(last.session(), EndReason.HOST));
    return switch (airings.claim(live, Optional.of(SessionEvents.started(live)), now)) {
      case Airings.Claim.Claimed() -> Optional.of(new Outcome.Started(live));
      case Airings.Claim.Taken(SessionId by) -> {
        if (!by.equals(live.id())) {
          successor.giveUp(live.id(), now);
        }
        yield Optional.empty();
      }
      case Airings.Claim.Changed() -> {
        if (rooms.find(room.org(), room.id()).isEmpty()) {
          successor.giveUp(live.id(), now);
        }
        yield Optional.empty();
      }
    };
  }

  private Optional<Outcome> onAir(OnAir onAir) {
    if (onAir.kind() == OnAir.Kind.AUTO) {
      return Optional.of(new Outcome.Airing(onAir.session()));
    }
    return sessions
        .find(onAir.session())
        .map(session ->
            session.isOpen(onAir.startsAt())
                ? new Outcome.AlreadyLive(session)
                : new Outcome.StillEnding(session.id()));
  }

  private static Session live(
      Room room, Source source, Session marked, Money hour, Money held, Instant now) {
    int minutes = room.settings().plannedMinutes();
    return marked
        .edit()
        .become(SessionState.LIVE)
        .title(room.title())
        .startedAt(now)
        .plannedEnd(now.plus(Duration.ofMinutes(minutes)))
        .source(source)
        .pricePerHour(hour)
        .expected(room.settings().expectedAttendees(), minutes)
        .held(held)
        .dueAt(now.plus(InterruptedSessions.LONGEST_SILENCE))
        .next();
  }

  private static VideoOrigin origin(Source source) {
    return source instanceof Source.Stored ? VideoOrigin.STORED : VideoOrigin.LINKED;
  }
}
