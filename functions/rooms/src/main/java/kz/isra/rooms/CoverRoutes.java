package kz.isra.rooms;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.rooms.ChangeCover;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Covers;
import kz.isra.domain.rooms.Room;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * A room's cover. It is sent as the file that it is, one version on like every change of a room;
 * anybody may look at it, since its address stands in the link's card.
 */
final class CoverRoutes {
  private final Callers callers;
  private final RoomRoutes rooms;
  private final ChangeCover change;
  private final Covers covers;

  CoverRoutes(Callers callers, RoomRoutes rooms, ChangeCover change, Covers covers) {
    this.callers = callers;
    this.rooms = rooms;
    this.change = change;
    this.covers = covers;
  }

  void addTo(Routes.Builder routes) {
    routes
        .file("PUT /api/rooms/{roomId}/cover", this::hang)
        .on("DELETE /api/rooms/{roomId}/cover", this::takeDown)
        .on("GET /covers/{file}", this::show);
  }

  private Response hang(Request request) {
    Room room = rooms.room(request, callers.caller(request));
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT).strip();
    return answer(change.hang(room.org(), room.id(), request.version(), type, request.body()));
  }

  private Response takeDown(Request request) {
    Room room = rooms.room(request, callers.caller(request));
    return answer(change.takeDown(room.org(), room.id(), request.version()));
  }

  private Response answer(ChangeCover.Outcome outcome) {
    return switch (outcome) {
      case ChangeCover.Outcome.Changed(Room room) -> rooms.answer(200, room);
      case ChangeCover.Outcome.Stale() -> throw new Problem(ErrorCode.STALE_VERSION);
      case ChangeCover.Outcome.NotFound() -> throw new Problem(ErrorCode.ROOM_NOT_FOUND);
      case ChangeCover.Outcome.NotAPicture() -> throw new Problem(ErrorCode.COVER_NOT_A_PICTURE);
      case ChangeCover.Outcome.TooLarge() -> throw new Problem(ErrorCode.COVER_TOO_LARGE);
      case ChangeCover.Outcome.WrongSize(int width, int height) ->
          throw new Problem(ErrorCode.COVER_WRONG_SIZE, Map.of("width", width, "height", height));
    };
  }

  /**
   * The bytes of a name never change, so whoever has them need not ask again; the edge does once a
   * day, so that what was taken down is gone from it.
   */
  private Response show(Request request) {
    Cover cover =
        Cover.named(request.param("file")).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    Optional<byte[]> picture = covers.find(cover);
    return picture
        .map(bytes -> Response.bytes(200, cover.format().contentType(), bytes))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND))
        .cached("public, max-age=31536000, s-maxage=86400, immutable")
        .withHeader("x-content-type-options", "nosniff")
        .withHeader("content-security-policy", "default-src 'none'")
        .withHeader("cross-origin-resource-policy", "cross-origin");
  }
}
