package kz.isra.lambda;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.isra.domain.id.IdSource;

/**
 * What a function was told by its environment, read once at start.
 *
 * <p>Every name a function needs is listed in its factory by {@link #requiring}; a missing one
 * fails the start with the list of all that are missing.
 */
public final class Config {
  private final Map<String, String> environment;

  private Config(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  public static Config of(Map<String, String> environment) {
    return new Config(environment);
  }

  /**
   * Checks that all names have a value.
   *
   * @throws IllegalStateException naming every one that has none
   */
  public Config requiring(String... names) {
    var missing = new TreeSet<String>();
    for (String name : names) {
      if (optional(name).isEmpty()) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("The environment lacks " + String.join(", ", missing));
    }
    return this;
  }

  public String required(String name) {
    requiring(name);
    return environment.getOrDefault(name, "");
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * The origin people see, without a slash at the end, for example {@code https://isra.example}.
   */
  public String publicOrigin() {
    return required("PUBLIC_ORIGIN").replaceAll("/+$", "");
  }

  /** UTC time, moved by {@code CLOCK_OFFSET} (ISO duration) on stacks for trying and rehearsing. */
  public Clock clock() {
    return Clock.offset(Clock.systemUTC(), Duration.parse(optional("CLOCK_OFFSET").orElse("PT0S")));
  }

  public IdSource ids() {
    return new RandomIds();
  }
}
