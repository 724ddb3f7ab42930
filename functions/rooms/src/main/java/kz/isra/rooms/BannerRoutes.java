package kz.isra.rooms;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.banner.Banner;
import kz.isra.domain.banner.BannerContent;
import kz.isra.domain.banner.Banners;
import kz.isra.domain.banner.ShowBanner;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Role;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.rooms.Room;
import kz.isra.lambda.BannerFields;
import kz.isra.lambda.Caller;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The routes of a room's banners, and of showing and hiding them. */
final class BannerRoutes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final RoomRoutes rooms;
  private final Banners banners;
  private final ShowBanner show;
  private final HostNames hosts;
  private final IdSource ids;
  private final Clock clock;

  BannerRoutes(
      Callers callers,
      Idempotency idempotency,
      RoomRoutes rooms,
      Banners banners,
      ShowBanner show,
      HostNames hosts,
      IdSource ids,
      Clock clock) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.rooms = rooms;
    this.banners = banners;
    this.show = show;
    this.hosts = hosts;
    this.ids = ids;
    this.clock = clock;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("GET /api/rooms/{roomId}/banners", this::list)
        .on("POST /api/rooms/{roomId}/banners", this::create)
        .on("PUT /api/rooms/{roomId}/banners/{bannerId}", this::change)
        .on("DELETE /api/rooms/{roomId}/banners/{bannerId}", this::delete)
        .on("POST /api/rooms/{roomId}/banners/{bannerId}/show", this::show)
        .on("POST /api/rooms/{roomId}/banners/{bannerId}/hide", this::hide);
  }

  private Response list(Request request) {
    Room room = rooms.room(request, callers.caller(request));
    List<Map<String, Object>> found =
        banners.of(room.id()).stream().map(BannerRoutes::json).toList();
    return Response.json(200, Map.of("banners", found));
  }

  private Response create(Request request) {
    Caller caller = callers.caller(request);
    Room room = rooms.room(request, caller);
    return idempotency.once(caller.org().value(), request, () -> created(request, room));
  }

  private Response created(Request request, Room room) {
    BannerId id = BannerId.next(ids);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var banner = new Banner(id, room.id(), content(request), now);
    if (!banners.add(banner)) {
      throw new Problem(ErrorCode.BANNER_LIMIT);
    }
    return Response.json(201, json(banner));
  }

  private Response change(Request request) {
    Room room = rooms.room(request, callers.caller(request));
    Banner before =
        banners.find(room.id(), id(request)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    var next = new Banner(before.id(), room.id(), content(request), before.createdAt());
    if (!banners.replace(next)) {
      throw new Problem(ErrorCode.NOT_FOUND);
    }
    return Response.json(200, json(next));
  }

  private Response delete(Request request) {
    Room room = rooms.room(request, callers.caller(request));
    if (!banners.remove(room.id(), id(request))) {
      throw new Problem(ErrorCode.NOT_FOUND);
    }
    return Response.empty(204);
  }

  private Response show(Request request) {
    Caller caller = callers.caller(request);
    Room room = rooms.room(request, caller);
    return told(show.show(room, session(request), id(request), host(caller, room)));
  }

  private Response hide(Request request) {
    Caller caller = callers.caller(request);
    Room room = rooms.room(request, caller);
    return told(show.hide(room, session(request), id(request), host(caller, room)));
  }

  private static BannerContent content(Request request) {
    Fields fields = request.fields();
    Optional<BannerContent> content = BannerFields.read(fields);
    fields.check();
    return content.orElseThrow();
  }

  private static Response told(ShowBanner.Outcome outcome) {
    return switch (outcome) {
      case DONE -> Response.empty(204);
      case NOT_FOUND -> throw new Problem(ErrorCode.NOT_FOUND);
      case NOT_OPEN -> throw new Problem(ErrorCode.NOT_LIVE);
    };
  }

  private Actor host(Caller caller, Room room) {
    return new Actor(caller.login().value(), Role.HOST, hosts.of(room.org(), room.id()));
  }

  private static SessionId session(Request request) {
    Fields fields = request.fields();
    String text = fields.text("sessionId").length(1, 60).required();
    fields.check();
    return SessionId.of(text).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private static BannerId id(Request request) {
    return BannerId.of(request.param("bannerId"))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private static Map<String, Object> json(Banner banner) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", banner.id().value());
    json.putAll(banner.content().payload(banner.id()));
    json.remove("bannerId");
    json.put("createdAt", banner.createdAt());
    return json;
  }
}
