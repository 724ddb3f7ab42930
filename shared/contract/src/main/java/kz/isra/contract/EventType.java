package kz.isra.contract;

/** The types of events. Unknown types are kept and ignored, so the list may grow. */
public final class EventType {
  /** {@code {kind:"live"|"auto", source:{…}}}; the first event of a log, at offset 0. */
  public static final String SESSION_STARTED = "session.started";

  /** {@code {}}: the host is not seen any more. */
  public static final String SESSION_INTERRUPTED = "session.interrupted";

  /** {@code {}}: the host is back. */
  public static final String SESSION_RESUMED = "session.resumed";

  /** {@code {reason}}; the last event of a log. */
  public static final String SESSION_ENDED = "session.ended";

  /** {@code {reason}}; the session never starts. Also the last event. */
  public static final String SESSION_CANCELLED = "session.cancelled";

  /** {@code {text, videoMs?}}. */
  public static final String MESSAGE_POSTED = "message.posted";

  /** {@code {target: eventId, reason?}}; the actor is who hid it. */
  public static final String MESSAGE_HIDDEN = "message.hidden";

  /** {@code {target: eventId}}. */
  public static final String MESSAGE_RESTORED = "message.restored";

  /** {@code {bannerId, kind:"text"|"link"|"button", title, text?, label?, url?}}. */
  public static final String BANNER_SHOWN = "banner.shown";

  /** {@code {bannerId}}. */
  public static final String BANNER_HIDDEN = "banner.hidden";

  /** {@code {videoMs}}: where the host's player stands. */
  public static final String VIDEO_POSITION = "video.position";

  /** {@code {reason}}: stands where a record could not be read. */
  public static final String VOID = "void";

  private EventType() {}

  /** Whether nothing may follow an event of this type in its log. */
  public static boolean closes(String type) {
    return type.equals(SESSION_ENDED) || type.equals(SESSION_CANCELLED);
  }
}
