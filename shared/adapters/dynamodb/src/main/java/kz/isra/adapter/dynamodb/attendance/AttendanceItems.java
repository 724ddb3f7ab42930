package kz.isra.adapter.dynamodb.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Click;
import kz.isra.domain.attendance.Device;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.SessionId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attributes of the Attendance table. */
final class AttendanceItems {
  static final String PK = "pk"; // S, partition key: session
  static final String SK = "sk"; // S, sort key: a#attendee, i#attendee#via, c#banner#attendee,
  // and ExpulsionItems' own
  static final String TOKEN_HASH = "tokenHash"; // S, SHA-256 in hex; of attendees
  static final String JOINED_AT = "joinedAt"; // N, milliseconds of the epoch; of attendees
  static final String ADDRESS = "address"; // S, mark of the network; of attendees
  static final String FROM = "fromAt"; // N, milliseconds of the epoch; of intervals
  static final String SEEN = "seenAt"; // N, milliseconds of the epoch; of intervals
  static final String LEFT = "leftAt"; // N, milliseconds of the epoch; of closed intervals
  static final String AT = "at"; // N, milliseconds of the epoch; of clicks
  static final String DEVICE = "device"; // S, name of the class; of attendees
  static final String REFERRER = "referrer"; // S, host; of attendees, absent where unknown
  static final String UTM = "utm_"; // S, utm_source and so on; of attendees, only those given
  static final String ATTENDEES = "a#";
  static final String INTERVALS = "i#";
  static final String CLICKS = "c#";

  private AttendanceItems() {}

  static Map<String, AttributeValue> attendeeKey(SessionId session, AttendeeId attendee) {
    return key(session, ATTENDEES + attendee);
  }

  static Map<String, AttributeValue> intervalKey(
      SessionId session, AttendeeId attendee, String via) {
    return key(session, INTERVALS + attendee + "#" + via);
  }

  static Map<String, AttributeValue> clickKey(
      SessionId session, BannerId banner, AttendeeId attendee) {
    return key(session, CLICKS + banner + "#" + attendee);
  }

  static void put(Map<String, AttributeValue> item, Origin origin) {
    item.put(DEVICE, Attributes.of(origin.device().name()));
    if (!origin.referrer().isEmpty()) {
      item.put(REFERRER, Attributes.of(origin.referrer()));
    }
    origin.utm().forEach((name, value) -> item.put(UTM + name, Attributes.of(value)));
  }

  private static Origin origin(Map<String, AttributeValue> item) {
    var utm = new HashMap<String, String>();
    for (String name : Origin.UTM) {
      Attributes.optionalText(item, UTM + name).ifPresent(value -> utm.put(name, value));
    }
    return new Origin(
        Attributes.optionalText(item, DEVICE).map(Device::valueOf).orElse(Device.UNKNOWN),
        Attributes.optionalText(item, REFERRER).orElse(""),
        utm);
  }

  static Attendee attendee(Map<String, AttributeValue> item) {
    return new Attendee(
        new AttendeeId(Attributes.text(item, SK).substring(2)),
        new SessionId(Attributes.text(item, PK)),
        Attributes.text(item, TOKEN_HASH),
        Attributes.instant(item, JOINED_AT),
        origin(item),
        Attributes.optionalText(item, ADDRESS));
  }

  static Interval interval(Map<String, AttributeValue> item) {
    String[] parts = Attributes.text(item, SK).split("#", 3);
    Instant from = Attributes.instant(item, FROM);
    Optional<Instant> left = Attributes.optionalInstant(item, LEFT);
    return new Interval(
        new AttendeeId(parts[1]), parts[2], from, Attributes.instant(item, SEEN), left);
  }

  static Click click(Map<String, AttributeValue> item) {
    String[] parts = Attributes.text(item, SK).split("#", 3);
    return new Click(
        new BannerId(parts[1]), new AttendeeId(parts[2]), Attributes.instant(item, AT));
  }

  private static Map<String, AttributeValue> key(SessionId session, String sk) {
    return Map.of(PK, Attributes.of(session.value()), SK, Attributes.of(sk));
  }
}
