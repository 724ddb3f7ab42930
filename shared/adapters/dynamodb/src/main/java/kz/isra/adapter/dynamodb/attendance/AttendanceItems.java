package kz.isra.adapter.dynamodb.attendance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.SessionId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attributes of the Attendance table. */
final class AttendanceItems {
  static final String PK = "pk"; // S, partition key: session
  static final String SK = "sk"; // S, sort key: a#attendee, i#attendee#via or c#banner#attendee
  static final String TOKEN_HASH = "tokenHash"; // S, SHA-256 in hex; of attendees
  static final String JOINED_AT = "joinedAt"; // N, milliseconds of the epoch; of attendees
  static final String FROM = "fromAt"; // N, milliseconds of the epoch; of intervals
  static final String SEEN = "seenAt"; // N, milliseconds of the epoch; of intervals
  static final String LEFT = "leftAt"; // N, milliseconds of the epoch; of closed intervals
  static final String AT = "at"; // N, milliseconds of the epoch; of clicks
  static final String INTERVALS = "i#";
  static final String CLICKS = "c#";

  private AttendanceItems() {}

  static Map<String, AttributeValue> attendeeKey(SessionId session, AttendeeId attendee) {
    return key(session, "a#" + attendee);
  }

  static Map<String, AttributeValue> intervalKey(
      SessionId session, AttendeeId attendee, String via) {
    return key(session, INTERVALS + attendee + "#" + via);
  }

  static Map<String, AttributeValue> clickKey(
      SessionId session, BannerId banner, AttendeeId attendee) {
    return key(session, CLICKS + banner + "#" + attendee);
  }

  static Attendee attendee(Map<String, AttributeValue> item) {
    return new Attendee(
        new AttendeeId(Attributes.text(item, SK).substring(2)),
        new SessionId(Attributes.text(item, PK)),
        Attributes.text(item, TOKEN_HASH),
        Attributes.instant(item, JOINED_AT));
  }

  static Interval interval(Map<String, AttributeValue> item) {
    String[] parts = Attributes.text(item, SK).split("#", 3);
    Instant from = Attributes.instant(item, FROM);
    Optional<Instant> left = Attributes.optionalInstant(item, LEFT);
    return new Interval(
        new AttendeeId(parts[1]), parts[2], from, Attributes.instant(item, SEEN), left);
  }

  static BannerId clicked(Map<String, AttributeValue> item) {
    return new BannerId(Attributes.text(item, SK).split("#", 3)[1]);
  }

  private static Map<String, AttributeValue> key(SessionId session, String sk) {
    return Map.of(PK, Attributes.of(session.value()), SK, Attributes.of(sk));
  }
}
