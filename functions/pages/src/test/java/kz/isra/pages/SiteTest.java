package kz.isra.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.domain.account.Standing;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.language.Language;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.RoomSettings;
import kz.isra.domain.rooms.Slug;
import kz.isra.domain.session.Session;
import kz.isra.lambda.Config;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import kz.isra.testkit.MovingClock;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.InMemorySessions;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.Test;

/** What the function answers, from its environment to the bytes. */
class SiteTest {
  private static final OrgId ORG = new OrgId("org_" + "a".repeat(26));
  private static final InMemoryRooms ROOMS = new InMemoryRooms();
  private static final InMemorySessions SESSIONS = new InMemorySessions();
  private static final Routes ROUTES =
      PagesFactory.routes(
          Config.of(
              Map.of(
                  "PUBLIC_ORIGIN", "https://isra.example",
                  "MEDIA_ORIGIN", "https://media.example")),
          new FindDoor(
              ROOMS, SESSIONS, Standing::untouched, new MovingClock(SessionFixtures.CREATED)));
  private static final Pattern BASE = Pattern.compile("/static/([0-9a-f]{16})/tokens\\.css");

  @Test
  void everyPageIsHtmlWithItsElementItsModuleAndItsHeaders() {
    for (Page page : PageTable.PAGES) {
      Response answer = get(page.path().replaceAll("\\{\\w+}", "x1"));
      assertThat(answer.status()).as(page.path()).isEqualTo(200);
      assertThat(text(answer))
          .as(page.path())
          .contains("<page-" + page.name() + ">")
          .contains("/pages/" + page.name() + ".js\"></script>");
      assertThat(answer.headers())
          .as(page.path())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("x-frame-options", "DENY")
          .containsEntry("referrer-policy", "strict-origin-when-cross-origin")
          .containsEntry("cross-origin-opener-policy", "same-origin")
          .containsEntry("strict-transport-security", "max-age=31536000; includeSubDomains")
          .hasEntrySatisfying(
              "content-security-policy",
              policy ->
                  assertThat(policy)
                      .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                      .contains("style-src 'self';", "object-src 'none'", "base-uri 'none'")
                      .endsWith("frame-ancestors 'none'")
                      .doesNotContain("unsafe"));
    }
  }

  @Test
  void theHashOfThePolicyIsTheHashOfTheImportMap() throws Exception {
    Response answer = get("/");
    Matcher map =
        Pattern.compile("<script type=\"importmap\">(.*?)</script>").matcher(text(answer));
    assertThat(map.find()).isTrue();
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.headers().get("content-security-policy"))
        .contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
  }

  @Test
  void onlyPagesWithAPictureReachOtherOrigins() {
    assertThat(policy("/app")).doesNotContain("media.example", "youtube");
    assertThat(policy("/app/videos"))
        .contains("connect-src 'self' https://media.example")
        .doesNotContain("youtube");
    assertThat(policy("/r/any"))
        .contains("frame-src https://www.youtube-nocookie.com", "wss://isra.example");
  }

  @Test
  @Proves("RM9")
  void aRoomsLinkTellsAMessengerItsTitleItsStartByTheRoomsClockAndAPicture() {
    Room room = room("first-sales", "Первые продажи <с нуля> & «без бюджета»", Language.RU);
    Session session = SessionFixtures.occurrence(ORG, room.id(), EventFixtures.ids(11));
    SESSIONS.create(session);

    String html = text(get("/r/first-sales"));

    assertThat(html)
        .contains(
            "<title>Первые продажи &lt;с нуля> &amp; «без бюджета» · Isra</title>",
            "property=\"og:title\" content=\"Первые продажи &lt;с нуля> &amp; «без бюджета»\"",
            "property=\"og:description\" content=\"вторник, 24 ноября, 20:00 (Алматы) · ",
            "property=\"og:url\" content=\"https://isra.example/r/first-sales\"",
            "property=\"og:locale\" content=\"ru_RU\"");
    Matcher picture =
        Pattern.compile("og:image\" content=\"https://isra.example(/static/[^\"]+/share/ru.png)\"")
            .matcher(html);
    assertThat(picture.find()).isTrue();
    Response image = get(picture.group(1));
    assertThat(image.headers()).containsEntry("content-type", "image/png");
    assertThat(image.body().length).isBetween(2_000, 300_000);
  }

  @Test
  @Proves("RM9")
  void aRoomsLinkSpeaksTheRoomsLanguageToARobotAndThePageTheVisitors() {
    room("qazaqsha", "Алғашқы сатылым", Language.KK);

    assertThat(text(get("/r/qazaqsha")))
        .contains("<html lang=\"kk\">", "\"kk_KZ\"", "/share/kk.png", "Вебинар: сілтемемен");
    assertThat(
            text(
                ROUTES.answer(
                    request(
                        "/r/qazaqsha", Map.of(), Map.of("accept-language", "ru-RU"), Map.of()))))
        .contains("<html lang=\"ru\">", "Вебинар: сілтемемен");
    assertThat(text(get("/r/nobody-here"))).contains("<page-viewer>", "/share/ru.png");
  }

  @Test
  @Proves("RM9")
  void aRoomsOwnCoverStandsInItsCardInTheSizeThatItHas() {
    var cover = new Cover("0f".repeat(32) + ".jpg");
    Room room = room("covered", "С обложкой & \"кавычками\"", Language.EN, Optional.of(cover));
    SESSIONS.create(SessionFixtures.occurrence(ORG, room.id(), EventFixtures.ids(12)));

    assertThat(text(get("/r/covered")))
        .contains(
            "property=\"og:image\" content=\"https://isra.example/covers/" + cover.name() + "\"",
            "property=\"og:description\" content=\"Tuesday, 24 November, 20:00 (Almaty) · ",
            "property=\"og:image:type\" content=\"image/jpeg\"",
            "property=\"og:image:width\" content=\"1200\"",
            "property=\"og:image:height\" content=\"630\"",
            "property=\"og:image:alt\" content=\"С обложкой &amp; &quot;кавычками&quot;\"",
            "name=\"twitter:card\" content=\"summary_large_image\"")
        .doesNotContain("/share/");
  }

  private static Room room(String slug, String title, Language language) {
    return room(slug, title, language, Optional.empty());
  }

  private static Room room(String slug, String title, Language language, Optional<Cover> cover) {
    IdSource ids = EventFixtures.ids(slug.hashCode());
    RoomSettings usual =
        RoomFixtures.settings(new Slug(slug), title, Optional.of(RoomFixtures.YOUTUBE));
    var settings =
        new RoomSettings(
            usual.slug(),
            title,
            "",
            "",
            RoomSettings.USUAL_ZONE,
            language,
            usual.source(),
            usual.expectedAttendees(),
            usual.plannedMinutes(),
            false,
            cover);
    Room room = RoomFixtures.room(ORG, ids, settings.slug()).edited(settings);
    ROOMS.create(room);
    return room;
  }

  @Test
  void anAddressWithoutAPageIs404InTheSameClothes() {
    Response answer = get("/no/such/page");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(text(answer)).contains("<page-missing>");
    assertThat(answer.headers()).containsKey("content-security-policy");
  }

  @Test
  void parametersOfTheAddressReachThePage() {
    assertThat(text(get("/app/rooms/room_abc"))).contains("\"params\":{\"roomId\":\"room_abc\"}");
    assertThat(text(get("/app/rooms/new"))).contains("<page-room-new>");
  }

  @Test
  void whatStandsInTheAddressNeverBecomesMarkup() {
    Response answer = get("/r/%3Cscript%3E");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(text(get("/x\"><script>alert(1)</script>"))).doesNotContain("<script>alert");
  }

  @Test
  void aFileAtItsHashIsKeptForEverAndAnOldHashIsNot() {
    Matcher base = BASE.matcher(text(get("/")));
    assertThat(base.find()).isTrue();
    Response now = get("/static/" + base.group(1) + "/tokens.css");
    assertThat(now.headers())
        .containsEntry("cache-control", "public, max-age=31536000, immutable")
        .containsEntry("content-type", "text/css; charset=utf-8")
        .containsEntry("x-content-type-options", "nosniff");
    Response old = get("/static/0123456789abcdef/tokens.css");
    assertThat(old.status()).isEqualTo(200);
    assertThat(old.headers()).containsEntry("cache-control", "no-store");
    assertThat(get("/static/" + base.group(1) + "/../secrets").status()).isEqualTo(404);
  }

  @Test
  void theLanguageIsTheAddressesThenTheCookiesThenTheBrowsers() {
    assertThat(language(request("/", Map.of(), Map.of(), Map.of()))).isEqualTo("ru");
    var browser = Map.of("accept-language", "de, en;q=0.5, kk;q=0.8");
    assertThat(language(request("/", Map.of(), browser, Map.of()))).isEqualTo("kk");
    assertThat(language(request("/", Map.of(), browser, Map.of("lang", "en")))).isEqualTo("en");
    Response asked =
        ROUTES.answer(request("/", Map.of("lang", "kk"), browser, Map.of("lang", "en")));
    assertThat(asked.headers()).containsEntry("content-language", "kk");
    assertThat(asked.cookies())
        .containsExactly("lang=kk; Path=/; Max-Age=31536000; SameSite=Lax; Secure");
    assertThat(language(request("/", Map.of("lang", "xx"), Map.of(), Map.of()))).isEqualTo("ru");
  }

  @Test
  void htmlIsSharedOnlyWhereTheCachesKeyHasItsLanguage() {
    assertThat(get("/").headers()).containsEntry("cache-control", "no-cache");
    assertThat(ROUTES.answer(request("/", Map.of(), Map.of(), Map.of("lang", "ru"))).headers())
        .containsEntry("cache-control", "public, max-age=0, s-maxage=30");
  }

  @Test
  void titlesAndWordsAreInTheLanguageOfThePage() {
    assertThat(text(ROUTES.answer(request("/login", Map.of("lang", "kk"), Map.of(), Map.of()))))
        .contains("<html lang=\"kk\">", "<title>Кіру · Isra</title>", "\"language\":\"kk\"");
  }

  private static String policy(String path) {
    return get(path).headers().getOrDefault("content-security-policy", "");
  }

  private static String language(Request request) {
    return ROUTES.answer(request).headers().getOrDefault("content-language", "");
  }

  private static Response get(String path) {
    return ROUTES.answer(request(path, Map.of(), Map.of(), Map.of()));
  }

  private static Request request(
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      Map<String, String> cookies) {
    return new Request(
        path.equals("/") ? "GET /" : "GET /{proxy+}",
        "GET",
        path,
        Map.of(),
        query,
        new HashMap<>(headers),
        cookies,
        new byte[0],
        "192.0.2.1",
        "req-1");
  }

  private static String text(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
