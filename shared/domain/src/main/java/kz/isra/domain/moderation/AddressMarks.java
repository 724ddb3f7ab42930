package kz.isra.domain.moderation;

import kz.isra.domain.id.SessionId;

/**
 * Turns where somebody comes from into a mark by which the same place is known again within one
 * session, and which says nothing without our key. The network alone would shut out everybody
 * behind a mobile operator's gateway, so the browser is part of it.
 */
@FunctionalInterface
public interface AddressMarks {
  /**
   * @param address an IP address as text
   * @param browser as it names itself, any text
   */
  String mark(SessionId session, String address, String browser);
}
