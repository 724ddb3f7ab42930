package kz.isra.reports;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.language.Language;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.report.Guest;
import kz.isra.domain.report.ReadReports;
import kz.isra.domain.report.Report;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Rooms;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * The routes of reports (AN1, AN4, AW-05). People are told in parts, so that no answer comes near
 * the 6 MB that Lambda may give: a row of the file is at most 3 KB.
 */
final class ReportRoutes {
  static final int PART_OF_PEOPLE = 100;
  static final int PART_OF_FILE = 1_000;
  private static final int LISTED = 100;
  private final Callers callers;
  private final ReadReports reports;
  private final Rooms rooms;
  private final PersonalData personal;
  private final PeopleFile file = new PeopleFile();

  ReportRoutes(Callers callers, ReadReports reports, Rooms rooms, PersonalData personal) {
    this.callers = callers;
    this.reports = reports;
    this.rooms = rooms;
    this.personal = personal;
  }

  Routes routes(Config config) {
    return Routes.builder(config)
        .on("GET /api/reports", this::list)
        .on("GET /api/sessions/{sessionId}/report", this::report)
        .on("GET /api/sessions/{sessionId}/people", this::people)
        .on("GET /api/sessions/{sessionId}/people.csv", this::peopleFile)
        .build();
  }

  private Response list(Request request) {
    OrgId org = callers.caller(request).org();
    return Response.json(
        200, Map.of("reports", reports.list(org, LISTED).stream().map(ReportJson::line).toList()));
  }

  private Response report(Request request) {
    Report report = read(request);
    return Response.json(200, ReportJson.of(report, zone(report), parts(report, PART_OF_FILE)));
  }

  /** Takes {@code part}, from 0; answers {@code {people, total, next?}}. */
  private Response people(Request request) {
    Report report = read(request);
    int part = part(request);
    List<Guest> guests = some(report, part, PART_OF_PEOPLE);
    Map<AttendeeId, Visitor> visitors = visitors(report, guests);
    var body = new LinkedHashMap<String, Object>();
    body.put(
        "people",
        guests.stream()
            .map(guest -> ReportJson.guest(guest, Optional.ofNullable(visitors.get(guest.id()))))
            .toList());
    body.put("total", report.guests().size());
    if (part + 1 < parts(report, PART_OF_PEOPLE)) {
      body.put("next", part + 1);
    }
    return Response.json(200, body);
  }

  /** Takes {@code part}, from 0, and {@code lang}; the parts one after the other are the file. */
  private Response peopleFile(Request request) {
    Report report = read(request);
    int part = part(request);
    Language language =
        request
            .query("lang")
            .or(() -> request.cookie("lang"))
            .flatMap(Language::of)
            .orElse(Language.RU);
    List<Guest> guests = some(report, part, PART_OF_FILE);
    String text = part == 0 ? file.head(language, zone(report)) : "";
    byte[] csv =
        (text + file.rows(guests, visitors(report, guests), language, zone(report)))
            .getBytes(StandardCharsets.UTF_8);
    return Response.bytes(200, "text/csv; charset=utf-8", csv)
        .withHeader("content-disposition", "attachment; filename=\"isra-report.csv\"");
  }

  private static List<Guest> some(Report report, int part, int size) {
    return report.guests().stream().skip((long) part * size).limit(size).toList();
  }

  private Map<AttendeeId, Visitor> visitors(Report report, List<Guest> guests) {
    return personal.visitors(report.session().id(), guests.stream().map(Guest::id).toList());
  }

  private static int parts(Report report, int size) {
    return Math.max(1, Math.ceilDiv(report.guests().size(), size));
  }

  private Report read(Request request) {
    OrgId org = callers.caller(request).org();
    return SessionId.of(request.param("sessionId"))
        .flatMap(id -> reports.read(org, id))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  /** The room's zone, also where the room is gone. */
  private ZoneId zone(Report report) {
    return rooms
        .find(report.session().org(), report.session().room())
        .map(Room::zone)
        .orElse(RoomSettings.USUAL_ZONE);
  }

  private static int part(Request request) {
    Optional<String> given = request.query("part");
    if (given.isPresent() && !given.get().matches("\\d{1,6}")) {
      throw new Problem(
          ErrorCode.INVALID_FIELDS,
          Map.of("fields", List.of(Map.of("name", "part", "code", "INVALID"))));
    }
    return given.map(Integer::parseInt).orElse(0);
  }
}
