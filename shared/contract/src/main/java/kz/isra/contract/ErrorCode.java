package kz.isra.contract;

/**
 * The stable codes of refused requests. Pages word them in three languages by name; names are never
 * changed or reused.
 */
public enum ErrorCode {
  // of every route
  MALFORMED_JSON(400, "The body is not a JSON object"),
  INVALID_FIELDS(400, "Some fields are not acceptable"),
  LOGIN_REQUIRED(401, "Log in first"),
  FOREIGN_ORIGIN(403, "The request does not come from our page"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  BODY_TOO_LARGE(413, "The body is too large"),
  NOT_JSON(415, "The body must be JSON"),
  STALE_VERSION(412, "Somebody changed it meanwhile"),
  VERSION_REQUIRED(428, "Say which version you change"),
  IDEMPOTENCY_KEY_REQUIRED(400, "Send an Idempotency-Key"),
  IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
  IN_PROGRESS(409, "The same request is being worked on"),
  TOO_MANY_ATTEMPTS(429, "Too many attempts; try again later"),
  INTERNAL(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "Not available at this moment"),
  // registration and logins
  OFFER_CHANGED(409, "The public offer has a newer version"),
  LOGIN_TAKEN(409, "This login is taken"),
  TOKEN_USED_OR_EXPIRED(410, "The link was used or has expired"),
  WRONG_CREDENTIALS(401, "Login or password do not match"),
  EMAIL_NOT_CONFIRMED(403, "Confirm the e-mail first"),
  ACCOUNT_RESTRICTED(403, "The account is restricted"),
  ACCOUNT_SUSPENDED(403, "The account is suspended and may put nothing on air"),
  // money
  INSUFFICIENT_FUNDS(402, "There is not enough money"),
  // rooms
  ROOM_LIMIT(409, "All ten rooms are in use"),
  SLUG_TAKEN(409, "This address is taken"),
  ROOM_ON_AIR(409, "The room is on air"),
  ROOM_PLANNED(409, "An autowebinar has a start in the room"),
  COVER_NOT_A_PICTURE(415, "A cover is a whole JPEG or PNG, sent as what it is"),
  COVER_WRONG_SIZE(422, "A cover is 1200 by 630 pixels"),
  COVER_TOO_LARGE(413, "A cover has at most 600,000 bytes"),
  BANNER_LIMIT(409, "The room has as many banners as it may have"),
  ALREADY_LIVE(409, "The room is live already"),
  NOT_LIVE(409, "The room is not live"),
  STILL_ENDING(409, "The session before is still being finished"),
  AIRING(409, "An autowebinar is on air in this room"),
  NO_SOURCE(409, "The room has no source of the picture"),
  ROOM_NOT_FOUND(404, "There is no such room"),
  SESSION_ENDED(409, "The session is over"),
  TOO_EARLY(404, "Not readable yet"),
  // the host's order
  REMOVED(403, "The host has put this person out of the session"),
  BANNED(403, "The host has closed the session to this person"),
  // sockets
  MESSAGE_EMPTY(400, "There is nothing to see in the message"),
  MESSAGE_TOO_LONG(400, "The message has more than 1,000 characters"),
  TOO_FAST(429, "Too many messages; wait a second"),
  UNKNOWN_FRAME(400, "The frame is not of the protocol"),
  HOSTS_ONLY(403, "Only the host may do that"),
  SOCKET_UNKNOWN(410, "The socket is not known; open it again"),
  // media and scenarios
  ASSET_NOT_READY(409, "The video is not ready"),
  ASSET_IN_USE(409, "The video is used"),
  UPLOAD_INCOMPLETE(409, "Some parts of the file are missing"),
  UPLOAD_OVER(409, "The upload is over"),
  VIDEO_NOT_PLAYABLE(422, "Browsers cannot play such a file"),
  STORAGE_FULL(409, "There is no room for another video"),
  ALIGNMENT_NEEDED(409, "The scenario is not aligned with this video"),
  ALIGNMENT_NOT_CONFIRMED(409, "The alignment waits for its confirmation"),
  // schedules
  START_IN_PAST(400, "The start is in the past"),
  OVERLAP(409, "Another airing of the room is at that time"),
  PAYMENT_REFUSED(400, "The notification is not acceptable");

  private final int status;
  private final String title;

  ErrorCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status that goes with the code. */
  public int status() {
    return status;
  }

  /** A sentence for developers; people read the pages' own words. */
  public String title() {
    return title;
  }
}
