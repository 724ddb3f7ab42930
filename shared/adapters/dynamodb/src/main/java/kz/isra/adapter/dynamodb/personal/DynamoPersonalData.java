package kz.isra.adapter.dynamodb.personal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.BatchReads;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Identity data in the Personal table. An organizer's row is written by the registration. */
public final class DynamoPersonalData implements PersonalData {
  private final DynamoDbClient client;
  private final String table;

  public DynamoPersonalData(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Optional<Organizer> organizer(OrgId org) {
    Map<String, AttributeValue> item = get(PersonalItems.organizerKey(org));
    return item.isEmpty() ? Optional.empty() : Optional.of(PersonalItems.organizer(item));
  }

  @Override
  public void keepAttendee(SessionId session, AttendeeId attendee, String name, Instant now) {
    var item = new HashMap<>(PersonalItems.attendeeKey(session, attendee));
    item.put(PersonalItems.NAME, Attributes.of(name));
    item.put(PersonalItems.AT, Attributes.of(now));
    client.putItem(request -> request.tableName(table).item(item));
  }

  @Override
  public Optional<String> attendeeName(SessionId session, AttendeeId attendee) {
    return Attributes.optionalText(
        get(PersonalItems.attendeeKey(session, attendee)), PersonalItems.NAME);
  }

  @Override
  public Map<AttendeeId, String> attendeeNames(SessionId session, List<AttendeeId> attendees) {
    List<Map<String, AttributeValue>> keys =
        attendees.stream()
            .distinct()
            .map(attendee -> PersonalItems.attendeeKey(session, attendee))
            .toList();
    var names = new HashMap<AttendeeId, String>();
    for (Map<String, AttributeValue> item : BatchReads.read(client, table, keys)) {
      names.put(
          new AttendeeId(Attributes.text(item, PersonalItems.SK)),
          Attributes.text(item, PersonalItems.NAME));
    }
    return names;
  }

  private Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
    return client.getItem(request -> request.tableName(table).key(key).consistentRead(true)).item();
  }
}
