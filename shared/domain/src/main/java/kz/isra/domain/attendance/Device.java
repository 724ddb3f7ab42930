package kz.isra.domain.attendance;

import java.util.Locale;

/** With what a person watches, as coarse as a report needs it. */
public enum Device {
  PHONE,
  TABLET,
  COMPUTER,
  /** Its browser did not say. */
  UNKNOWN;

  /**
   * The class of a browser by its User-Agent header. A tablet that passes for a computer is counted
   * as one: its header says nothing else.
   */
  public static Device of(String userAgent) {
    String agent = userAgent.toLowerCase(Locale.ROOT);
    if (agent.isBlank()) {
      return UNKNOWN;
    }
    boolean android = agent.contains("android");
    if (agent.contains("ipad")
        || agent.contains("tablet")
        || android && !agent.contains("mobile")) {
      return TABLET;
    }
    return android || agent.contains("iphone") || agent.contains("mobile") ? PHONE : COMPUTER;
  }
}
