package kz.isra.localhost.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills an empty store: an organizer with money, a short video, two rooms, a live webinar that
 * becomes a scenario, and an autowebinar of it that starts about a minute later. Each step can be
 * overridden.
 */
public class Demo {
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
  public final void run() throws DemoFailed, InterruptedException {
    try (Client organizer = new Client(origin)) {
      progress.accept("Demo: signing up an organizer and topping up 10,000 tenge");
      signUp(organizer);
      topUp(organizer);
      progress.accept("Demo: uploading a video of a minute and a half");
      String video = upload(organizer);
      progress.accept("Demo: making two rooms");
      JsonNode room = rooms(organizer, video);
      progress.accept("Demo: holding a webinar of forty seconds, with chat and a banner");
      String session = webinar(organizer, room);
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
  protected void signUp(Client organizer) throws DemoFailed, InterruptedException {
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
  protected void topUp(Client organizer) throws DemoFailed, InterruptedException {
    JsonNode topUp = organizer.post("/api/topups", Map.of("amountTiyn", 1_000_000));
    organizer.press(topUp.path("payUrl").asText(), "pay");
    organizer.await("/api/balance", balance -> balance.path("mainTiyn").asLong() > 0);
  }

  /** Uploads the clip in parts, as the page does. */
  protected String upload(Client organizer) throws DemoFailed, InterruptedException {
    byte[] clip = clip();
    JsonNode asset =
        organizer.post(
            "/api/assets",
            Map.of("name", "demo.webm", "sizeBytes", clip.length, "contentType", "video/webm"));
    String path = "/api/assets/" + asset.path("assetId").asText();
    int part = asset.path("partBytes").asInt();
    JsonNode parts =
        organizer.post(
            path + "/parts",
            Map.of(
                "numbers",
                java.util.stream.IntStream.rangeClosed(1, asset.path("parts").asInt())
                    .boxed()
                    .toList()));
    for (JsonNode url : parts.path("urls")) {
      int from = (url.path("number").asInt() - 1) * part;
      int to = Math.min(clip.length, from + part);
      organizer.put(
          url.path("url").asText(), BodyPublishers.ofByteArray(Arrays.copyOfRange(clip, from, to)));
    }
    organizer.post(path + "/complete", Map.of());
    JsonNode checked =
        organizer.await(
            path, one -> List.of("READY", "REJECTED").contains(one.path("state").asText()));
    if (!checked.path("state").asText().equals("READY")) {
      throw new DemoFailed("The video was refused: " + checked.path("reason").asText());
    }
    return asset.path("assetId").asText();
  }

  private static byte[] clip() throws DemoFailed {
    try (InputStream in = Demo.class.getResourceAsStream("/demo/demo.webm")) {
      if (in == null) {
        throw new DemoFailed("The clip is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DemoFailed("The clip cannot be read: " + e);
    }
  }

  /** Two rooms: one that plays the stored video, one with YouTube. */
  protected JsonNode rooms(Client organizer, String video) throws DemoFailed {
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

  /** Starts, lets people talk, shows a banner, ends. */
  protected String webinar(Client organizer, JsonNode room)
      throws DemoFailed, InterruptedException {
    String path = "/api/rooms/" + room.path("id").asText();
    JsonNode banner =
        organizer.post(
            path + "/banners",
            Map.of(
                "kind", "button",
                "title", "Курс «Вебинар за неделю»",
                "text", "Скидка 20 % до конца эфира",
                "label", "Записаться",
                "url", "https://example.kz/course"));
    String session = organizer.post(path + "/start", Map.of()).path("sessionId").asText();
    long startedAt = System.nanoTime();
    JsonNode ticket = organizer.post("/api/sessions/" + session + "/host-tickets", Map.of());
    WebSocket host = organizer.socket(ticket.path("ticket").asText());
    try (Client first = new Client(origin);
        Client second = new Client(origin)) {
      WebSocket bolat = join(first, room, "Болат");
      WebSocket dana = join(second, room, "Дана");
      String shown = path + "/banners/" + banner.path("id").asText();
      Map<String, String> here = Map.of("sessionId", session);
      say(host, startedAt, 2, "Здравствуйте! Начинаем через несколько секунд");
      say(bolat, startedAt, 6, "Добрый вечер, слышно хорошо");
      say(dana, startedAt, 9, "Сәлеметсіздер ме!");
      say(host, startedAt, 13, "Вопросы пишите прямо сюда");
      say(dana, startedAt, 17, "А запись потом будет?");
      organizer.post(shown + "/show", here);
      say(host, startedAt, 22, "Да, по расписанию. А вот и ссылка на курс");
      say(bolat, startedAt, 27, "Записался, спасибо");
      say(dana, startedAt, 32, "Рахмет!");
      organizer.post(shown + "/hide", here);
      say(host, startedAt, 37, "Спасибо, что пришли!");
      until(startedAt, 40);
      organizer.post(path + "/end", Map.of());
      bolat.abort();
      dana.abort();
    }
    host.abort();
    organizer.await(
        "/api/sessions/" + session + "/summary",
        summary -> summary.path("state").asText().equals("ENDED"));
    return session;
  }

  private static WebSocket join(Client viewer, JsonNode room, String name) throws DemoFailed {
    JsonNode attendee =
        viewer.post("/api/r/" + room.path("slug").asText() + "/attendees", Map.of("name", name));
    viewer.carry(attendee.path("token").asText());
    String session = attendee.path("sessionId").asText();
    JsonNode ticket = viewer.post("/api/sessions/" + session + "/tickets", Map.of());
    WebSocket socket = viewer.socket(ticket.path("ticket").asText());
    Client.say(socket, Map.of("t", "beat"));
    return socket;
  }

  private static void say(WebSocket socket, long startedAt, int second, String text)
      throws InterruptedException {
    until(startedAt, second);
    Client.say(
        socket,
        Map.of(
            "t",
            "say",
            "id",
            UUID.randomUUID().toString(),
            "text",
            text,
            "videoMs",
            second * 1000));
  }

  private static void until(long startedAt, int second) throws InterruptedException {
    long rest = second * 1000L - (System.nanoTime() - startedAt) / 1_000_000;
    Thread.sleep(Math.max(0, rest));
  }

  /** Plans it once, at the next whole minute that leaves time to look at the page. */
  protected ZonedDateTime autowebinar(Client organizer, JsonNode room, String session, String video)
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
