package kz.isra.viewers;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.attendance.AttendeeToken;
import kz.isra.domain.attendance.Door;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.attendance.JoinSession;
import kz.isra.domain.attendance.Nickname;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Slug;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.CoverAddress;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** {@code /api/r/{slug}}: what one comes to, and coming in. */
final class DoorRoutes {
  /** The rule of names answers for length, so that it counts what is left after cleaning. */
  private static final int LONGEST_RAW_NAME = 500;

  private final FindDoor doors;
  private final JoinSession joinSession;
  private final ClientAddress addresses;
  private final Clock clock;

  DoorRoutes(FindDoor doors, JoinSession joinSession, ClientAddress addresses, Clock clock) {
    this.doors = doors;
    this.joinSession = joinSession;
    this.addresses = addresses;
    this.clock = clock;
  }

  void addTo(Routes.Builder routes) {
    routes.on("GET /api/r/{slug}", this::door).on("POST /api/r/{slug}/attendees", this::join);
  }

  private Response door(Request request) {
    Slug asked = slug(request);
    Door door = found(request).orElseThrow(() -> new Problem(ErrorCode.ROOM_NOT_FOUND));
    Room room = door.room();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("now", clock.instant());
    if (!room.slug().equals(asked)) {
      answer.put("movedTo", room.slug().value());
    }
    answer.put("room", room(room));
    door.session().ifPresent(session -> answer.put("session", Shown.session(session)));
    door.next().ifPresent(startsAt -> answer.put("next", Map.of("startsAt", startsAt)));
    answer.put("state", door.state().name());
    return Response.json(200, answer);
  }

  private static Map<String, Object> room(Room room) {
    var json = new LinkedHashMap<String, Object>();
    json.put("slug", room.slug().value());
    json.put("title", room.title());
    json.put("description", room.description());
    json.put("language", room.language().code());
    json.put("zone", room.zone().getId());
    json.put("asksContact", room.settings().asksContact());
    room.cover().ifPresent(cover -> json.put("cover", CoverAddress.of(cover)));
    return json;
  }

  private Response join(Request request) {
    Optional<Door> door = found(request);
    Fields fields = request.fields();
    boolean asked = door.filter(found -> found.room().settings().asksContact()).isPresent();
    String name = fields.text("name").length(0, LONGEST_RAW_NAME).required();
    Optional<Contact> contact = asked ? contact(fields) : Optional.empty();
    Origin origin = origin(request, fields);
    fields.check();
    Optional<AttendeeToken> shown = request.bearer().flatMap(AttendeeToken::of);
    return switch (joinSession.join(
        door, name, contact, origin, shown, addresses.of(request), browser(request))) {
      case JoinSession.Outcome.Joined(SessionId session, AttendeeToken token, String given) ->
          Response.json(
              201,
              Map.of(
                  "attendeeId", token.attendee().value(),
                  "token", token.text(),
                  "name", given,
                  "sessionId", session.value(),
                  "now", clock.instant()));
      case JoinSession.Outcome.NoRoom() -> throw new Problem(ErrorCode.ROOM_NOT_FOUND);
      case JoinSession.Outcome.Over() -> throw new Problem(ErrorCode.SESSION_ENDED);
      case JoinSession.Outcome.Banned() -> throw new Problem(ErrorCode.BANNED);
      case JoinSession.Outcome.BadName(Nickname.Read why) -> throw refused(fields, why);
    };
  }

  /** Takes {@code contact?} and, with it, {@code contactConsent: true}. */
  private Optional<Contact> contact(Fields fields) {
    Optional<String> typed =
        fields
            .text("contact")
            .length(Contact.SHORTEST, Contact.LONGEST)
            .as(Contact::typed, "CONTACT");
    boolean consents = fields.bool("contactConsent", false);
    if (typed.isPresent() && !consents) {
      fields.refuse("contactConsent", "CONSENT_NEEDED");
    }
    return typed.map(text -> new Contact(text, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }

  /** Takes {@code from: {referrer?, source?, medium?, campaign?, content?, term?}}. */
  private static Origin origin(Request request, Fields fields) {
    var utm = new HashMap<String, String>();
    Optional<Fields> from = fields.object("from");
    from.ifPresent(given ->
        Origin.UTM.forEach(name ->
            given
                .text(name)
                .length(0, LONGEST_RAW_NAME)
                .optional()
                .ifPresent(value -> utm.put(name, value))));
    String referrer =
        from.flatMap(given -> given.text("referrer").length(0, LONGEST_RAW_NAME).optional())
            .orElse("");
    return Origin.of(browser(request), referrer, utm);
  }

  private static Problem refused(Fields fields, Nickname.Read why) {
    fields.refuse(
        "name",
        switch (why) {
          case Nickname.Read.Empty() -> "REQUIRED";
          case Nickname.Read.TooLong() -> "TOO_LONG";
          case Nickname.Read.Reserved() -> "NAME_RESERVED";
          case Nickname.Read.Good good -> throw new IllegalStateException(good.toString());
        });
    try {
      fields.check();
    } catch (Problem problem) {
      return problem;
    }
    throw new IllegalStateException("A refused field was not noted");
  }

  /** Behind {@code ?rehearsal=<session>} is a rehearsal, whose id is told to the team alone. */
  private Optional<Door> found(Request request) {
    Slug slug = slug(request);
    Optional<String> rehearsal = request.query("rehearsal");
    return rehearsal.isEmpty()
        ? doors.at(slug)
        : rehearsal.flatMap(SessionId::of).flatMap(session -> doors.at(slug, session));
  }

  private static Slug slug(Request request) {
    return Slug.of(request.param("slug")).orElseThrow(() -> new Problem(ErrorCode.ROOM_NOT_FOUND));
  }

  private static String browser(Request request) {
    return request.header("user-agent").orElse("");
  }
}
