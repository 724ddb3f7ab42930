package kz.isra.localhost.schedules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule fires: {@code at(2026-11-25T20:00:00)} or {@code rate(5 minutes)}. */
sealed interface Expression {
  record At(Instant moment) implements Expression {}

  record Every(Duration interval) implements Expression {}

  Pattern AT = Pattern.compile("at\\((\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)\\)");
  Pattern RATE = Pattern.compile("rate\\((\\d{1,6}) (minute|hour|day)s?\\)");

  /**
   * @param zone in which {@code at} is told
   * @throws IllegalArgumentException where it is neither; {@code cron} is not known here
   */
  static Expression parse(String text, String zone) {
    Matcher at = AT.matcher(text);
    if (at.matches()) {
      try {
        return new At(LocalDateTime.parse(at.group(1)).atZone(ZoneId.of(zone)).toInstant());
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("Invalid Schedule Expression " + text, e);
      }
    }
    Matcher rate = RATE.matcher(text);
    if (rate.matches() && !rate.group(1).equals("0")) {
      long count = Long.parseLong(rate.group(1));
      return new Every(
          switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count);
            case "hour" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          });
    }
    throw new IllegalArgumentException("Invalid Schedule Expression " + text);
  }
}
