package kz.isra.adapter.dynamodb.moderation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.moderation.Expulsion;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attributes of expulsions, which live in the Attendance table beside the attendees. */
final class ExpulsionItems {
  static final String PK = "pk"; // S, partition key: session
  static final String SK = "sk"; // S, sort key: o#attendee, or n#address#attendee for a network
  static final String KIND = "kind"; // S, REMOVED or BANNED
  static final String BY = "expelledBy"; // S, login
  static final String AT = "at"; // N, milliseconds of the epoch
  static final String ADDRESS = "address"; // S, mark of the network; of bans
  static final String OUT = "o#";
  static final String NETWORKS = "n#";

  private ExpulsionItems() {}

  static Map<String, AttributeValue> key(SessionId session, AttendeeId attendee) {
    return key(session, OUT + attendee);
  }

  static Map<String, AttributeValue> networkKey(
      SessionId session, String address, AttendeeId attendee) {
    return key(session, NETWORKS + address + "#" + attendee);
  }

  static Map<String, AttributeValue> write(
      SessionId session, Expulsion expulsion, Optional<String> address) {
    var item = new HashMap<>(key(session, expulsion.attendee()));
    item.put(KIND, Attributes.of(expulsion.kind().name()));
    item.put(BY, Attributes.of(expulsion.by()));
    item.put(AT, Attributes.of(expulsion.at()));
    address.ifPresent(mark -> item.put(ADDRESS, Attributes.of(mark)));
    return item;
  }

  static Expulsion read(Map<String, AttributeValue> item) {
    return new Expulsion(
        new AttendeeId(Attributes.text(item, SK).substring(OUT.length())),
        Expulsion.Kind.valueOf(Attributes.text(item, KIND)),
        Attributes.text(item, BY),
        Attributes.instant(item, AT));
  }

  private static Map<String, AttributeValue> key(SessionId session, String sk) {
    return Map.of(PK, Attributes.of(session.value()), SK, Attributes.of(sk));
  }
}
