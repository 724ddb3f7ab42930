package kz.isra.localhost.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * A schedule and where it stands.
 *
 * @param definition the request that made it, as it came
 * @param fireAt the next call; {@link Instant#MAX} when it is over
 * @param attempts calls of this firing that failed so far
 * @param revision changes with every update, so that a firing does not finish a newer schedule
 */
record Schedule(
    String group,
    String name,
    ObjectNode definition,
    Instant createdAt,
    Instant modifiedAt,
    Instant fireAt,
    int attempts,
    long revision) {
  private static final int DEFAULT_RETRIES = 185;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  String key() {
    return key(group, name);
  }

  static String key(String group, String name) {
    return group + "~" + name;
  }

  Expression expression() {
    return Expression.parse(
        definition.path("ScheduleExpression").asText(),
        definition.path("ScheduleExpressionTimezone").asText("UTC"));
  }

  boolean enabled() {
    return !definition.path("State").asText("ENABLED").equals("DISABLED");
  }

  boolean due(Instant now) {
    return enabled() && !fireAt.isAfter(now);
  }

  JsonNode target() {
    return definition.path("Target");
  }

  String input() {
    return target().path("Input").asText("{}");
  }

  boolean deletesItself() {
    return definition.path("ActionAfterCompletion").asText().equals("DELETE");
  }

  boolean mayRetry() {
    return attempts
        < target().path("RetryPolicy").path("MaximumRetryAttempts").asInt(DEFAULT_RETRIES);
  }

  /** The same firing later, after one more failure. */
  Schedule again(Instant now) {
    Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
    return at(now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause), attempts + 1);
  }

  Schedule at(Instant next, int failed) {
    return new Schedule(group, name, definition, createdAt, modifiedAt, next, failed, revision);
  }
}
