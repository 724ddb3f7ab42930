package kz.isra.domain.personal;

import java.util.Optional;

/**
 * Who an attendee is, as the person told at the door.
 *
 * @param name under which others see the person
 * @param contact for the organizer alone, if the person wished
 */
public record Visitor(String name, Optional<Contact> contact) {
  /** Masked, so that no log ever shows a person. */
  @Override
  public String toString() {
    return "Visitor[]";
  }
}
