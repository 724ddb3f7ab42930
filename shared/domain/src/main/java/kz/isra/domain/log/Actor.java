package kz.isra.domain.log;

/**
 * Who did something in a session.
 *
 * @param id opaque, for example an attendee's
 * @param name as people see it, at most 40 code points; empty for the system
 */
public record Actor(String id, Role role, String name) {}
