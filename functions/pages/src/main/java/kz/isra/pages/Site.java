package kz.isra.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.domain.rooms.Slug;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;

/**
 * Answers every address that is not the API's: files below {@code /static/}, pages of the table,
 * and a page that says that there is none.
 */
final class Site {
  private static final Pattern STATIC = Pattern.compile("/static/([0-9a-f]{1,64})/(.+)");
  private final Assets assets;
  private final Security security;
  private final List<Page> pages;
  private final RoomCards cards;
  private final Html html;

  Site(Assets assets, Security security, List<Page> pages, RoomCards cards) {
    this.assets = assets;
    this.security = security;
    this.pages = pages;
    this.cards = cards;
    this.html = new Html(assets, security.importMap(), security.origin());
  }

  Response page(Request request) {
    String path = request.rawPath();
    Matcher file = STATIC.matcher(path);
    if (file.matches()) {
      return file(file.group(1), file.group(2));
    }
    if (path.equals("/robots.txt")) {
      return Response.text(
          200, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /app\nDisallow: /r/\n");
    }
    if (path.equals("/favicon.ico")) {
      return file(assets.hash(), "mark.svg");
    }
    String known =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return pages.stream()
        .flatMap(page -> page.match(known).map(params -> html(200, page, params, request)).stream())
        .findFirst()
        .orElseGet(() -> html(404, PageTable.MISSING, Map.of(), request));
  }

  /**
   * A file at its own hash never changes. At another release's hash it may be another release's
   * file: it is served, so that an open page keeps working, but nobody keeps it.
   */
  private Response file(String hash, String path) {
    Optional<Response> found =
        assets
            .bytes(path)
            .map(bytes -> Response.bytes(200, Assets.type(path), bytes))
            .map(answer -> answer.withHeader("x-content-type-options", "nosniff"));
    return found
        .map(answer ->
            hash.equals(assets.hash())
                ? answer.cached("public, max-age=31536000, immutable")
                : answer)
        .orElseGet(() -> Response.text(404, "text/plain; charset=utf-8", "not found"));
  }

  /**
   * Kept by nobody unless its language is in the address or the cookie, which the cache's key has:
   * otherwise it depends on the browser's own languages.
   */
  private Response html(int status, Page page, Map<String, String> params, Request request) {
    Optional<RoomCard> card =
        Optional.ofNullable(params.get("slug")).flatMap(Slug::of).flatMap(cards::of);
    String language =
        card.map(of -> Languages.of(request, of.language())).orElseGet(() -> Languages.of(request));
    Response answer =
        Response.text(
            status,
            "text/html; charset=utf-8",
            html.of(page, params, language, request.rawPath(), card));
    for (Map.Entry<String, String> header : security.headers(page.reach()).entrySet()) {
      answer = answer.withHeader(header.getKey(), header.getValue());
    }
    answer =
        answer
            .withHeader("content-language", language)
            .withHeader("speculation-rules", "\"" + assets.base() + "/prefetch.rules\"")
            .withHeader("vary", "accept-language, cookie");
    if (Languages.asked(request).isPresent()) {
      return answer.cached("no-cache").withCookie(Languages.cookie(language, security.secure()));
    }
    boolean keyed = status == 200 && Languages.remembered(request).isPresent();
    return answer.cached(keyed ? "public, max-age=0, s-maxage=30" : "no-cache");
  }
}
