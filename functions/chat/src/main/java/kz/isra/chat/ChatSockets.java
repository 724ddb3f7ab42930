package kz.isra.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.contract.EventType;
import kz.isra.domain.chat.SayMessage;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.log.Log;
import kz.isra.domain.log.Role;
import kz.isra.domain.moderation.Expulsions;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.Session;
import kz.isra.lambda.SocketRequest;
import kz.isra.lambda.SocketRoutes;
import kz.isra.lambda.Tickets;
import kz.isra.lambda.Tickets.Ticket;

/** The sockets: a ticket opens one, then messages, beats and positions come in as frames. */
final class ChatSockets implements SocketRoutes {
  /** A1.15. */
  static final int MOST_SOCKETS = 10;

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private final Tickets tickets;
  private final Sockets sockets;
  private final Presences presences;
  private final Expulsions expulsions;
  private final HostLogins logins;
  private final Names names;
  private final SessionReads sessions;
  private final SayMessage sayMessage;
  private final FirstQuestion questions;
  private final Inbox inbox;
  private final Log log;
  private final IdSource ids;
  private final Clock clock;

  ChatSockets(
      Tickets tickets,
      Sockets sockets,
      Presences presences,
      Expulsions expulsions,
      HostLogins logins,
      Names names,
      SessionReads sessions,
      SayMessage sayMessage,
      FirstQuestion questions,
      Inbox inbox,
      Log log,
      IdSource ids,
      Clock clock) {
    this.tickets = tickets;
    this.sockets = sockets;
    this.presences = presences;
    this.expulsions = expulsions;
    this.logins = logins;
    this.names = names;
    this.sessions = sessions;
    this.sayMessage = sayMessage;
    this.questions = questions;
    this.inbox = inbox;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public int connect(SocketRequest request) {
    Optional<Ticket> ticket =
        tickets.check(
            request.query().getOrDefault("ticket", ""),
            request.headers().getOrDefault("origin", ""));
    if (ticket.isEmpty()) {
      return UNAUTHORIZED;
    }
    Instant now = now();
    SessionId session = ticket.get().session();
    if (sessions.fresh(session).map(found -> found.state().isFinal()).orElse(true)) {
      return FORBIDDEN;
    }
    if (sockets.of(session, ticket.get().subject(), now) >= MOST_SOCKETS) {
      return TOO_MANY;
    }
    var socket =
        new Connection(
            request.connectionId(), session, ticket.get().role(), ticket.get().subject(), now);
    if (!sockets.open(socket, ticket.get().nonce(), ticket.get().expiresAt())) {
      return FORBIDDEN;
    }
    if (expulsion(socket).isPresent()) {
      sockets.close(socket.id());
      return FORBIDDEN;
    }
    presences.opened(socket, now);
    return OK;
  }

  @Override
  public Optional<byte[]> message(SocketRequest request) {
    ClientFrame frame = ClientFrame.read(request.body());
    Optional<Connection> socket = sockets.find(request.connectionId());
    if (socket.isEmpty()) {
      return Optional.of(Answers.refused(ErrorCode.SOCKET_UNKNOWN, id(frame)));
    }
    Optional<ErrorCode> out = out(socket.get());
    if (out.isPresent()) {
      return Optional.of(Answers.refused(out.get(), id(frame)));
    }
    return switch (frame) {
      case ClientFrame.Say say -> Optional.of(say(socket.get(), say));
      case ClientFrame.Beat() -> Optional.of(beat(socket.get()));
      case ClientFrame.Position(long videoMs) -> position(socket.get(), videoMs);
      case ClientFrame.Bad(ErrorCode code, Optional<String> id) ->
          Optional.of(Answers.refused(code, id));
    };
  }

  @Override
  public byte[] refusal(SocketRequest request, ErrorCode code) {
    return Answers.refused(code, id(ClientFrame.read(request.body())));
  }

  @Override
  public void disconnect(SocketRequest request) {
    sockets.close(request.connectionId()).ifPresent(socket -> presences.closed(socket, now()));
  }

  private byte[] say(Connection socket, ClientFrame.Say say) {
    if (Sockets.looks(socket)) {
      return Answers.refused(ErrorCode.HOSTS_ONLY, Optional.of(say.id().value()));
    }
    SayMessage.Outcome outcome =
        sayMessage.say(socket.session(), actor(socket), say.id(), say.text(), say.videoMs(), now());
    if (outcome == SayMessage.Outcome.ACCEPTED && socket.role() == Role.VIEWER) {
      sessions.last(socket.session()).ifPresent(session -> questions.said(session, now()));
    }
    Optional<String> id = Optional.of(say.id().value());
    return switch (outcome) {
      case ACCEPTED -> Answers.ack(say.id());
      case EMPTY -> Answers.refused(ErrorCode.MESSAGE_EMPTY, id);
      case TOO_LONG -> Answers.refused(ErrorCode.MESSAGE_TOO_LONG, id);
      case TOO_FAST -> Answers.refused(ErrorCode.TOO_FAST, id);
      case NOT_YET -> Answers.refused(ErrorCode.NOT_LIVE, id);
      case OVER -> Answers.refused(ErrorCode.SESSION_ENDED, id);
    };
  }

  private byte[] beat(Connection socket) {
    Instant now = now();
    presences.seen(socket, now);
    sockets.beats(socket, now);
    Log.Head head = log.head(socket.session(), Audience.PUBLIC);
    return Answers.beat(head, now, sockets.viewers(socket.session(), now));
  }

  private Optional<byte[]> position(Connection socket, long videoMs) {
    if (socket.role() != Role.HOST) {
      return Optional.of(Answers.refused(ErrorCode.HOSTS_ONLY, Optional.empty()));
    }
    Instant now = now();
    Optional<Session> session = sessions.fresh(socket.session());
    if (session.filter(found -> found.isOpen(now)).isEmpty()) {
      return Optional.of(Answers.refused(ErrorCode.NOT_LIVE, Optional.empty()));
    }
    inbox.put(
        socket.session(),
        Audience.PUBLIC,
        new EventDraft(
            new EventId(ids.next("pos_")),
            EventType.VIDEO_POSITION,
            actor(socket),
            Map.of("videoMs", videoMs)),
        now);
    return Optional.empty();
  }

  /** Read anew for each frame: who is put out or logged out is not heard from that moment on. */
  private Optional<ErrorCode> out(Connection socket) {
    return logins.ended(socket, now()) ? Optional.of(ErrorCode.LOGIN_REQUIRED) : expulsion(socket);
  }

  private Optional<ErrorCode> expulsion(Connection socket) {
    return AttendeeId.of(socket.subject())
        .flatMap(attendee -> expulsions.of(socket.session(), attendee))
        .map(out -> Answers.code(out.kind()));
  }

  private Actor actor(Connection socket) {
    return new Actor(socket.subject(), socket.role(), names.of(socket));
  }

  private static Optional<String> id(ClientFrame frame) {
    return switch (frame) {
      case ClientFrame.Say say -> Optional.of(say.id().value());
      case ClientFrame.Bad bad -> bad.id();
      case ClientFrame.Beat beat -> Optional.empty();
      case ClientFrame.Position position -> Optional.empty();
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
