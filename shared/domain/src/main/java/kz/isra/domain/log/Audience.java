package kz.isra.domain.log;

import java.util.Optional;
import java.util.regex.Pattern;
import kz.isra.domain.id.AttendeeId;

/**
 * Who may see an event. Each audience of a session has a log of its own, with its own seq.
 *
 * @param value {@code public}, {@code staff} or {@code to:} and an attendee
 */
public record Audience(String value) {
  private static final Pattern SHAPE = Pattern.compile("public|staff|to:att_[a-z2-7]{26}");
  public static final Audience PUBLIC = new Audience("public");
  public static final Audience STAFF = new Audience("staff");
  private static final String TO = "to:";

  public Audience {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not an audience");
    }
  }

  public static Audience to(AttendeeId attendee) {
    return new Audience(TO + attendee.value());
  }

  /** Reads what came from outside; empty where it is not an audience. */
  public static Optional<Audience> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new Audience(text)) : Optional.empty();
  }

  /**
   * Whether a socket may get the frames of this audience.
   *
   * @param subject the login or attendee behind the socket
   */
  public boolean includes(Role role, String subject) {
    return equals(PUBLIC)
        || role == Role.HOST
        || (value.startsWith(TO) && value.substring(TO.length()).equals(subject));
  }

  @Override
  public String toString() {
    return value;
  }
}
