package kz.isra.localhost.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What of a request is in a cache's key, how long answers are kept, and what of a request is sent
 * on besides the path.
 */
record CachePolicy(
    Duration min, Duration otherwise, Duration max, Part headers, Part cookies, Part queries) {
  /** CloudFront's own policy {@code CachingDisabled}. */
  private static final String DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

  /** Some names of headers, cookies or query values, or all of them. */
  record Part(boolean all, Set<String> names) {
    static final Part NONE = new Part(false, Set.of());
    static final Part ALL = new Part(true, Set.of());

    boolean has(String name) {
      return all || names.contains(name);
    }

    Part or(Part other) {
      var both = new HashSet<>(names);
      both.addAll(other.names);
      return new Part(all || other.all, both);
    }

    private static Part of(JsonNode config, String behavior, String list, boolean lowerCase) {
      var names = new HashSet<String>();
      for (JsonNode name : config.path(list)) {
        names.add(lowerCase ? name.asText().toLowerCase(Locale.ROOT) : name.asText());
      }
      return switch (config.path(behavior).asText("none")) {
        case "none" -> NONE;
        case "whitelist" -> new Part(false, names);
        case "all" -> ALL;
        default -> throw new IllegalArgumentException("Not known here: " + config);
      };
    }
  }

  boolean caches() {
    return !max.isZero();
  }

  static CachePolicy managed(String id) {
    if (id.equals(DISABLED)) {
      return new CachePolicy(
          Duration.ZERO, Duration.ZERO, Duration.ZERO, Part.NONE, Part.NONE, Part.NONE);
    }
    throw new IllegalArgumentException("The cache policy " + id + " is not known here");
  }

  static CachePolicy of(JsonNode properties) {
    JsonNode config = properties.path("CachePolicyConfig");
    JsonNode key = config.path("ParametersInCacheKeyAndForwardedToOrigin");
    return new CachePolicy(
        Duration.ofSeconds(config.path("MinTTL").asLong()),
        Duration.ofSeconds(config.path("DefaultTTL").asLong(86_400)),
        Duration.ofSeconds(config.path("MaxTTL").asLong(31_536_000)),
        Part.of(key.path("HeadersConfig"), "HeaderBehavior", "Headers", true),
        Part.of(key.path("CookiesConfig"), "CookieBehavior", "Cookies", false),
        Part.of(key.path("QueryStringsConfig"), "QueryStringBehavior", "QueryStrings", false));
  }
}
