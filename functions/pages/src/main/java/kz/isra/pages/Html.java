package kz.isra.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.isra.lambda.CoverAddress;
import kz.isra.lambda.Json;

/**
 * Writes the HTML of a page: head with words and modules, the landmarks of its shell, and the
 * page's element, which fills itself.
 */
final class Html {
  private final Assets assets;
  private final ImportMap importMap;
  private final String origin;
  private final Words words;

  Html(Assets assets, ImportMap importMap, String origin) {
    this.assets = assets;
    this.importMap = importMap;
    this.origin = origin;
    this.words = new Words(assets);
  }

  /**
   * @param card what a room's link says of itself; other pages say what they are
   */
  String of(
      Page page,
      Map<String, String> params,
      String language,
      String path,
      Optional<RoomCard> card) {
    String module = "pages/" + page.name() + ".js";
    String title =
        card.map(RoomCard::title).orElseGet(() -> words.common(language, "titles", page.name()));
    String full = page.name().equals("landing") ? title : title + " · Isra";
    String description =
        card.map(RoomCard::description)
            .orElseGet(() -> words.common(language, "page", "description"));
    String cardLanguage = card.map(RoomCard::language).orElse(language);
    String address = card.map(RoomCard::path).orElse(path);
    String picture =
        card.flatMap(RoomCard::cover)
            .map(CoverAddress::of)
            .orElseGet(() -> assets.base() + "/share/" + cardLanguage + ".png");
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
    <meta name="color-scheme" content="light dark">
    <title>%s</title>
    <meta name="description" content="%s">
    <meta property="og:site_name" content="Isra">
    <meta property="og:title" content="%s">
    <meta property="og:description" content="%s">
    <meta property="og:url" content="%s">
    <meta property="og:type" content="website">
    <meta property="og:locale" content="%s">
    <meta property="og:image" content="%s">
    <meta property="og:image:type" content="%s">
    <meta property="og:image:width" content="1200">
    <meta property="og:image:height" content="630">
    <meta property="og:image:alt" content="%s">
    <meta name="twitter:card" content="summary_large_image">
    <link rel="icon" type="image/svg+xml" href="%s/mark.svg">
    <script src="%s/theme.js"></script>
    <link rel="stylesheet" href="%s/tokens.css">
    <link rel="stylesheet" href="%s/base.css">
    %s<script type="importmap">%s</script>
    %s<script type="application/json" id="page">%s</script>
    <script type="module" src="%s/%s"></script>
    </head>
    %s
    </html>
    """
        .formatted(
            language,
            escape(full),
            escape(description),
            escape(title),
            escape(description),
            escape(origin + address),
            locale(cardLanguage),
            escape(origin + picture),
            Assets.type(picture),
            escape(title),
            assets.base(),
            assets.base(),
            assets.base(),
            assets.base(),
            styles(module),
            importMap.json(),
            preloads(page, module),
            data(page, params, language),
            assets.base(),
            module,
            body(page, language));
  }

  private static String locale(String language) {
    return switch (language) {
      case "kk" -> "kk_KZ";
      case "en" -> "en_US";
      default -> "ru_RU";
    };
  }

  /** A module with a style sheet of its own name brings it, nearest to the page last. */
  private String styles(String module) {
    return new ArrayList<>(importMap.closure(module))
        .reversed().stream()
            .map(path -> path.replaceFirst("\\.js$", ".css"))
            .filter(path -> assets.bytes(path).isPresent())
            .map(path -> "<link rel=\"stylesheet\" href=\"" + assets.base() + "/" + path + "\">\n")
            .collect(Collectors.joining());
  }

  private String preloads(Page page, String module) {
    var modules = new ArrayList<>(importMap.closure(module));
    if (page.shell() != Page.Shell.BARE) {
      importMap.closure("components/shell.js").stream()
          .filter(path -> !modules.contains(path))
          .forEach(modules::add);
    }
    String shell =
        page.shell() == Page.Shell.BARE
            ? ""
            : "<script type=\"module\" src=\""
                + assets.base()
                + "/components/shell.js\"></script>\n";
    return modules.stream()
            .map(path ->
                "<link rel=\"modulepreload\" href=\"" + assets.base() + "/" + path + "\">\n")
            .collect(Collectors.joining())
        + shell;
  }

  private String data(Page page, Map<String, String> params, String language) {
    var areas = new ArrayList<>(List.of("common", "errors"));
    areas.addAll(page.words());
    var data = new LinkedHashMap<String, Object>();
    data.put("name", page.name());
    data.put("language", language);
    data.put("base", assets.base());
    data.put("params", params);
    data.put("words", words.of(language, areas));
    return new String(Json.bytes(data), StandardCharsets.UTF_8).replace("<", "\\u003c");
  }

  private String body(Page page, String language) {
    String element = "<page-" + page.name() + "></page-" + page.name() + ">";
    String skip =
        "<a class=\"skip\" href=\"#main\">"
            + escape(words.common(language, "page", "skip"))
            + "</a>";
    String script =
        "<noscript>" + escape(words.common(language, "page", "noscript")) + "</noscript>";
    String standing = page.shell() == Page.Shell.APP ? "<is-standing></is-standing>" : "";
    String main = "<main id=\"main\" tabindex=\"-1\">" + standing + element + script + "</main>";
    return switch (page.shell()) {
      case APP ->
          "<body class=\"shell-app\">"
              + skip
              + "<is-rail></is-rail><is-topbar></is-topbar>"
              + main
              + "<is-bottombar></is-bottombar></body>";
      case PUBLIC ->
          "<body class=\"shell-public\">"
              + skip
              + "<is-masthead></is-masthead>"
              + main
              + "<is-footer></is-footer></body>";
      case BARE -> "<body class=\"shell-bare\">" + main + "</body>";
    };
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
