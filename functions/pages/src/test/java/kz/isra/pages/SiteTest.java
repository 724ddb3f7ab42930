package kz.isra.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import org.junit.jupiter.api.Test;

/** What the function answers, from its environment to the bytes. */
class SiteTest {
  private static final Routes ROUTES =
      new PagesHandler(
              Map.of(
                  "PUBLIC_ORIGIN", "https://isra.example",
                  "MEDIA_ORIGIN", "https://media.example"))
          .routes();
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
