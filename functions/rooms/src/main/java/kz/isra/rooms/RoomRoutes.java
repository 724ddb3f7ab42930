package kz.isra.rooms;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.rooms.CreateRoom;
import kz.isra.domain.rooms.DeleteRoom;
import kz.isra.domain.rooms.EditRoom;
import kz.isra.domain.rooms.OnAir;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.session.SessionFigures;
import kz.isra.lambda.Caller;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The routes of the rooms themselves. A foreign room is as unknown as one that never was. */
final class RoomRoutes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final Rooms rooms;
  private final CreateRoom create;
  private final EditRoom edit;
  private final DeleteRoom delete;
  private final SourceFields sources;
  private final SessionFigures figures;
  private final Clock clock;

  RoomRoutes(
      Callers callers,
      Idempotency idempotency,
      Rooms rooms,
      CreateRoom create,
      EditRoom edit,
      DeleteRoom delete,
      SourceFields sources,
      SessionFigures figures,
      Clock clock) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.rooms = rooms;
    this.create = create;
    this.edit = edit;
    this.delete = delete;
    this.sources = sources;
    this.figures = figures;
    this.clock = clock;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("GET /api/rooms", this::list)
        .on("POST /api/rooms", this::create)
        .on("GET /api/rooms/{roomId}", this::look)
        .on("PUT /api/rooms/{roomId}", this::change)
        .on("DELETE /api/rooms/{roomId}", this::delete);
  }

  private Response list(Request request) {
    List<Room> found = rooms.of(callers.caller(request).org());
    return Response.json(
        200, Map.of("rooms", found.stream().map(this::json).toList(), "limit", Rooms.LIMIT));
  }

  private Response create(Request request) {
    Caller caller = callers.caller(request).confirmed();
    return idempotency.once(caller.org().value(), request, () -> created(request, caller.org()));
  }

  private Response created(Request request, OrgId org) {
    Fields fields = request.fields();
    RoomFields wanted = RoomFields.read(fields, Optional.empty(), sources, org);
    fields.check();
    return switch (create.create(org, wanted.title(), wanted.slug(), wanted::at)) {
      case CreateRoom.Outcome.Created(Room room) -> answer(201, room);
      case CreateRoom.Outcome.LimitReached() -> throw new Problem(ErrorCode.ROOM_LIMIT);
      case CreateRoom.Outcome.SlugTaken() -> throw new Problem(ErrorCode.SLUG_TAKEN);
    };
  }

  private Response look(Request request) {
    return answer(200, room(request, callers.caller(request)));
  }

  private Response change(Request request) {
    Room before = room(request, callers.caller(request));
    long version = request.version();
    Fields fields = request.fields();
    RoomFields wanted = RoomFields.read(fields, Optional.of(before), sources, before.org());
    fields.check();
    Slug slug = wanted.slug().orElse(before.slug());
    RoomSettings settings = wanted.at(slug);
    return switch (edit.edit(before.org(), before.id(), version, settings)) {
      case EditRoom.Outcome.Edited(Room room) -> answer(200, room);
      case EditRoom.Outcome.Stale() -> throw new Problem(ErrorCode.STALE_VERSION);
      case EditRoom.Outcome.SlugTaken() -> throw new Problem(ErrorCode.SLUG_TAKEN);
      case EditRoom.Outcome.NotFound() -> throw new Problem(ErrorCode.ROOM_NOT_FOUND);
    };
  }

  private Response delete(Request request) {
    OrgId org = callers.caller(request).org();
    return switch (delete.delete(org, id(request), request.version(), clock.instant())) {
      case DELETED -> Response.empty(204);
      case STALE -> throw new Problem(ErrorCode.STALE_VERSION);
      case PLANNED -> throw new Problem(ErrorCode.ROOM_PLANNED);
      case ON_AIR -> throw new Problem(ErrorCode.ROOM_ON_AIR);
      case NOT_FOUND -> throw new Problem(ErrorCode.ROOM_NOT_FOUND);
    };
  }

  /** The caller's room that the path names. */
  Room room(Request request, Caller caller) {
    return rooms
        .find(caller.org(), id(request))
        .orElseThrow(() -> new Problem(ErrorCode.ROOM_NOT_FOUND));
  }

  static RoomId id(Request request) {
    return RoomId.of(request.param("roomId"))
        .orElseThrow(() -> new Problem(ErrorCode.ROOM_NOT_FOUND));
  }

  Response answer(int status, Room room) {
    return Response.json(status, json(room)).withEtag(room.version());
  }

  private Map<String, Object> json(Room room) {
    Optional<OnAir> onAir = room.onAir();
    return RoomJson.of(
        room,
        onAir.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(figures.watching(onAir.get().session(), clock.instant())));
  }
}
