package kz.isra.domain.log;

/**
 * Who did it.
 *
 * @param id of the login or attendee; {@code system} for the service itself
 * @param name as it stands beside the message; may be empty
 */
public record Actor(String id, Role role, String name) {
  /** The service itself. */
  public static final Actor SYSTEM = new Actor("system", Role.SYSTEM, "");
}
