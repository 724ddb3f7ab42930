package kz.isra.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import kz.isra.lambda.Request;

/** The language of a page: asked for in the address, else remembered, else the browser's. */
final class Languages {
  static final List<String> ALL = List.of("ru", "kk", "en");
  private static final String NAME = "lang";

  private Languages() {}

  /** The language that the address asks for, to be remembered. */
  static Optional<String> asked(Request request) {
    return request.query(NAME).filter(ALL::contains);
  }

  static Optional<String> remembered(Request request) {
    return request.cookie(NAME).filter(ALL::contains);
  }

  static String of(Request request) {
    return of(request, "ru");
  }

  /**
   * @param otherwise where nothing says which
   */
  static String of(Request request, String otherwise) {
    return asked(request)
        .or(() -> remembered(request))
        .or(() -> request.header("accept-language").flatMap(Languages::accepted))
        .orElse(otherwise);
  }

  private static Optional<String> accepted(String header) {
    try {
      return LanguageRange.parse(header).stream()
          .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
          .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
          .filter(ALL::contains)
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Readable by the page too, because words and dates follow it. */
  static String cookie(String language, boolean secure) {
    return NAME
        + "="
        + language
        + "; Path=/; Max-Age=31536000; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
