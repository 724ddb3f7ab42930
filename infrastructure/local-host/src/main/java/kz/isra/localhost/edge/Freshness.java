package kz.isra.localhost.edge;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import kz.isra.localhost.http.Answer;

/** How long CloudFront keeps an answer. */
final class Freshness {
  /** Kept for the Distribution's minimum of errors, whatever the answer says. */
  private static final Set<Integer> ALWAYS = Set.of(404, 405, 414, 500, 501, 502, 503, 504);

  private Freshness() {}

  static Duration of(Answer answer, CachePolicy policy, Distribution distribution) {
    String control =
        String.join(",", answer.headers().all("cache-control")).toLowerCase(Locale.ROOT);
    if (answer.status() >= 400) {
      Duration said = forbids(control) ? Duration.ZERO : Duration.ofSeconds(age(control).orElse(0));
      Duration least =
          ALWAYS.contains(answer.status()) ? distribution.error(answer.status()) : Duration.ZERO;
      return longer(said, least);
    }
    if (forbids(control)) {
      return policy.min();
    }
    OptionalLong seconds = age(control);
    Duration said =
        seconds.isPresent() ? Duration.ofSeconds(seconds.getAsLong()) : policy.otherwise();
    return longer(policy.min(), said.compareTo(policy.max()) > 0 ? policy.max() : said);
  }

  private static boolean forbids(String control) {
    return control.contains("no-store")
        || control.contains("no-cache")
        || control.contains("private");
  }

  /** {@code s-maxage} before {@code max-age}. */
  private static OptionalLong age(String control) {
    OptionalLong found = OptionalLong.empty();
    for (String directive : control.split(",", -1)) {
      String text = directive.strip();
      if (text.matches("s-maxage=\\d{1,10}")) {
        return OptionalLong.of(Long.parseLong(text.substring(9)));
      }
      if (text.matches("max-age=\\d{1,10}")) {
        found = OptionalLong.of(Long.parseLong(text.substring(8)));
      }
    }
    return found;
  }

  private static Duration longer(Duration one, Duration two) {
    return one.compareTo(two) > 0 ? one : two;
  }
}
