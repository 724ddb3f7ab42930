package kz.isra.domain.moderation;

import kz.isra.domain.id.SessionId;

/**
 * Turns the address of a network into a mark by which the same address is known again within one
 * session, and which says nothing without our key.
 */
@FunctionalInterface
public interface AddressMarks {
  /**
   * @param address an IP address as text
   */
  String mark(SessionId session, String address);
}
