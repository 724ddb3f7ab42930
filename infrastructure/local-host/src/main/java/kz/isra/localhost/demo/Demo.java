package kz.isra.localhost.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills an empty store: an organizer with money, a short video, two rooms, a live webinar that
 * becomes a scenario, and an autowebinar of it that starts about a minute later.
 */
public final class Demo {
  /** The organizer's login. */
  public static final String LOGIN = "demo";

  /** The organizer's password: the store is on this machine and for looking at. */
  public static final String PASSWORD = "steppe-tulip-1457";

  private static final String MAIL = "demo@isra.localhost";
  private static final String IDENTITY_NUMBER = "850515430004";
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_.-]+)");
  private static final Duration SOONEST = Duration.ofSeconds(50);
  private final Clock clock;
  private final Consumer<String> progress;
  private final String origin;

  /**
   * Makes nothing yet.
   *
   * @param origin that people see
   * @param clock of the host
   * @param progress gets a line per step
   */
  public Demo(String origin, Clock clock, Consumer<String> progress) {
    this.origin = origin;
    this.clock = clock;
    this.progress = progress;
  }

  /** Does all steps; takes about a minute, because the webinar is really held. */
  public void run() throws DemoFailed, InterruptedException {
    try (Client organizer = new Client(origin)) {
      progress.accept("Demo: signing up an organizer and topping up 10,000 tenge");
      signUp(organizer);
      topUp(organizer);
      progress.accept("Demo: uploading a video of a minute and a half");
      String video = DemoVideo.upload(organizer);
      progress.accept("Demo: making two rooms");
      JsonNode room = rooms(organizer, video);
      progress.accept("Demo: holding a webinar of forty seconds, with chat and a banner");
      String session = DemoWebinar.hold(origin, organizer, room);
      progress.accept("Demo: publishing it as an autowebinar");
      ZonedDateTime start = autowebinar(organizer, room, session, video);
      progress.accept("");
      progress.accept("  Login           " + LOGIN);
      progress.accept("  Password        " + PASSWORD);
      progress.accept("  Studio          " + origin + "/app");
      progress.accept(
          "  Autowebinar     " + address(room) + " at " + start.toLocalTime() + " in Almaty");
      progress.accept("");
    }
  }

  private String address(JsonNode room) {
    return origin + "/r/" + room.path("slug").asText();
  }

  /** Registers, opens the mail and confirms. */
  private void signUp(Client organizer) throws DemoFailed, InterruptedException {
    JsonNode offer = organizer.get("/api/offer");
    organizer.post(
        "/api/registrations",
        Map.ofEntries(
            Map.entry("email", MAIL),
            Map.entry("login", LOGIN),
            Map.entry("password", PASSWORD),
            Map.entry("kind", "PERSON"),
            Map.entry("legalName", "Әйгерім Сәрсенова"),
            Map.entry("legalAddress", "Алматы, Абай даңғылы, 10"),
            Map.entry("identityNumber", IDENTITY_NUMBER),
            Map.entry("offerVersion", offer.path("n").asInt()),
            Map.entry("offerSha256", offer.path("sha256").asText()),
            Map.entry("offerAccepted", true),
            Map.entry("dataConsent", true),
            Map.entry("language", "ru")));
    JsonNode mails = organizer.await("/dev/mail?to=" + MAIL, list -> !list.isEmpty());
    Matcher token = TOKEN.matcher(mails.path(0).path("text").asText());
    if (!token.find()) {
      throw new DemoFailed("The mail has no address to confirm by");
    }
    organizer.post("/api/registrations/confirm", Map.of("token", token.group(1)));
  }

  /** Pays on the sandbox provider's page. */
  private void topUp(Client organizer) throws DemoFailed, InterruptedException {
    JsonNode topUp = organizer.post("/api/topups", Map.of("amountTiyn", 1_000_000));
    organizer.press(topUp.path("payUrl").asText(), "pay");
    organizer.await("/api/balance", balance -> balance.path("mainTiyn").asLong() > 0);
  }

  /** Two rooms: one that plays the stored video, one with YouTube. */
  private JsonNode rooms(Client organizer, String video) throws DemoFailed {
    organizer.post(
        "/api/rooms",
        Map.of(
            "title", "Сұрақ-жауап",
            "description", "Апта сайынғы кездесу",
            "language", "kk",
            "source",
                Map.of("kind", "youtube", "url", "https://www.youtube.com/watch?v=M7lc1UVf-VE")));
    return organizer.post(
        "/api/rooms",
        Map.of(
            "title",
            "Как вести вебинары",
            "description",
            "Показываем комнату, чат и баннеры",
            "language",
            "ru",
            "plannedMinutes",
            60,
            "expectedAttendees",
            10,
            "source",
            Map.of("kind", "file", "assetId", video)));
  }

  /** Plans it once, at the next whole minute that leaves time to look at the page. */
  private ZonedDateTime autowebinar(Client organizer, JsonNode room, String session, String video)
      throws DemoFailed {
    String scenario =
        organizer.get("/api/sessions/" + session + "/summary").path("scenarioId").asText();
    ZonedDateTime start =
        ZonedDateTime.now(clock.withZone(ZONE))
            .plus(SOONEST)
            .truncatedTo(ChronoUnit.MINUTES)
            .plusMinutes(1);
    organizer.post(
        "/api/autowebinars",
        Map.of(
            "title", room.path("title").asText(),
            "roomId", room.path("id").asText(),
            "scenarioId", scenario,
            "video", Map.of("kind", "file", "assetId", video),
            "schedule",
                Map.of(
                    "kind", "ONCE",
                    "zone", ZONE.getId(),
                    "date", start.toLocalDate().toString(),
                    "times", List.of(start.format(DateTimeFormatter.ofPattern("HH:mm"))))));
    return start;
  }
}
