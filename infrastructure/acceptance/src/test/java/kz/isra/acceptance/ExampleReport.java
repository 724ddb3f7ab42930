package kz.isra.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;

/**
 * Numbers of an evening of an hour and a half, which no test can wait for: the page is the real
 * one, what it is told of the session is this.
 */
final class ExampleReport {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final int MINUTES = 90;
  private static final int PEAK = 117;
  private static final int CAME = 128;
  private static final int EXPECTED = 100;
  private static final long HOUR_TIYN = 4_000;
  private static final String[] SOURCES = {"instagram", "telegram", "", "instagram", "whatsapp"};
  private final JsonNode talk;
  private final Instant start;
  private final int[] minutes;

  /**
   * @param talk what was said, in one language
   */
  ExampleReport(JsonNode talk) {
    this.talk = talk;
    this.start =
        ZonedDateTime.now(Clock.system(ALMATY)).minusDays(1).with(LocalTime.of(20, 0)).toInstant();
    this.minutes = IntStream.range(0, MINUTES).map(ExampleReport::watching).toArray();
  }

  /** People come for a quarter of an hour, most at once, and leave slowly after an hour. */
  private static int watching(int minute) {
    double come = 1 - 0.72 * Math.exp(-minute / 7.0);
    double stay = minute < 55 ? 1 : 1 - (minute - 55) / 70.0;
    double whim = 2 * Math.sin(0.9 * minute) + 2 * Math.sin(2.3 * minute);
    return (int) Math.min(PEAK, Math.round((PEAK + 1) * come * stay + whim));
  }

  /** From now on the page is told this of the session. */
  void tell(Page page, String session, JsonNode summary) {
    String path = "**/api/sessions/" + session;
    page.route(path + "/summary", route -> answer(route, summary((ObjectNode) summary.deepCopy())));
    page.route(path + "/report", route -> answer(route, report()));
    page.route(path + "/people?*", route -> answer(route, people()));
  }

  private static void answer(Route route, JsonNode body) {
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json").setBody(body.toString()));
  }

  private ObjectNode summary(ObjectNode real) {
    long attendeeMs = IntStream.of(minutes).sum() * 60_000L;
    long captured = attendeeMs * HOUR_TIYN / 3_600_000;
    long hold = EXPECTED * MINUTES * HOUR_TIYN / 60;
    real.put("startedAt", start.toString()).put("endedAt", end().toString());
    real.put("minutes", MINUTES).put("attendeeMs", attendeeMs);
    real.put("came", CAME).put("peak", PEAK).put("messages", 342);
    real.put("holdTiyn", hold).put("capturedTiyn", captured).put("releasedTiyn", hold - captured);
    real.put("capturedBonusTiyn", 100_000).put("writtenOffTiyn", 0);
    ArrayNode clicks = real.putArray("clicks");
    int[] people = {41, 17, 9};
    for (int i = 0; i < people.length; i++) {
      clicks.addObject().put("title", banner(i)).put("people", people[i]);
    }
    return real;
  }

  private ObjectNode report() {
    ObjectNode report = Api.JSON.createObjectNode();
    report.put("kind", "LIVE").put("state", "ENDED").put("zone", ALMATY.getId());
    report.put("startedAt", start.toString()).put("until", end().toString());
    report.put("came", CAME).put("peak", PEAK).put("messages", 342).put("hostMessages", 58);
    report.put("fileParts", 1);
    ArrayNode curve = report.putArray("minutes");
    IntStream.of(minutes).forEach(curve::add);
    ArrayNode marks = report.putArray("marks");
    shown(marks, banner(2), 18, 26);
    shown(marks, banner(1), 41, 49);
    shown(marks, banner(0), 58, 84);
    ArrayNode unanswered = report.putArray("unanswered");
    for (int i = 0; i < talk.path("questions").size(); i++) {
      unanswered
          .addObject()
          .put("name", talk.path("people").path(i).asText())
          .put("text", talk.path("questions").path(i).asText())
          .put("atMs", (61 + 9 * i) * 60_000);
    }
    return report;
  }

  private static void shown(ArrayNode marks, String title, int from, int to) {
    marks.addObject().put("kind", "BANNER_SHOWN").put("text", title).put("atMs", from * 60_000);
    marks.addObject().put("kind", "BANNER_HIDDEN").put("text", "").put("atMs", to * 60_000);
  }

  private ObjectNode people() {
    ObjectNode answer = Api.JSON.createObjectNode().put("total", CAME).put("next", 1);
    ArrayNode people = answer.putArray("people");
    for (int i = 0; i < talk.path("people").size(); i++) {
      Instant came = start.plusSeconds(37L * i);
      Instant left = end().minusSeconds(61L * i * i);
      ObjectNode one = people.addObject();
      one.put("name", talk.path("people").path(i).asText()).put("referrer", "");
      one.put("came", came.toString()).put("left", left.toString());
      one.put("watchedMs", left.toEpochMilli() - came.toEpochMilli());
      one.put("device", i % 3 == 1 ? "COMPUTER" : "PHONE");
      one.put("clicks", (i + 1) % 3).put("messages", (5 * i + 2) % 7);
      ObjectNode utm = one.putObject("utm");
      if (!SOURCES[i].isEmpty()) {
        utm.put("source", SOURCES[i]);
      }
    }
    return answer;
  }

  private String banner(int n) {
    return talk.path("banners").path(n).path(0).asText();
  }

  private Instant end() {
    return start.plusSeconds(MINUTES * 60L);
  }
}
