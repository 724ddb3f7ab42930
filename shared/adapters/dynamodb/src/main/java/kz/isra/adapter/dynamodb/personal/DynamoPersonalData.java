package kz.isra.adapter.dynamodb.personal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.personal.Visitor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Identity data in the Personal table. An organizer's row is written by the registration. */
public final class DynamoPersonalData implements PersonalData {
  private final Table table;

  public DynamoPersonalData(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  @Override
  public Optional<Organizer> organizer(OrgId org) {
    return table.get(PersonalItems.organizerKey(org)).map(PersonalItems::organizer);
  }

  @Override
  public void keepAttendee(SessionId session, AttendeeId attendee, Visitor visitor, Instant now) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":name", Attributes.of(visitor.name()));
    values.put(":at", Attributes.of(now));
    visitor
        .contact()
        .ifPresent(contact -> {
          values.put(":contact", Attributes.of(contact.text()));
          values.put(":consented", Attributes.of(contact.consentedAt()));
        });
    String change =
        visitor.contact().isPresent()
            ? "SET #name = :name, #at = :at, contact = :contact, consentedAt = :consented"
            : "SET #name = :name, #at = :at";
    table.update(update ->
        update
            .key(PersonalItems.attendeeKey(session, attendee))
            .updateExpression(change)
            .expressionAttributeNames(Map.of("#name", PersonalItems.NAME, "#at", PersonalItems.AT))
            .expressionAttributeValues(values));
  }

  @Override
  public Optional<String> attendeeName(SessionId session, AttendeeId attendee) {
    return table
        .get(PersonalItems.attendeeKey(session, attendee))
        .flatMap(item -> Attributes.optionalText(item, PersonalItems.NAME));
  }

  @Override
  public Map<AttendeeId, String> attendeeNames(SessionId session, List<AttendeeId> attendees) {
    var names = new HashMap<AttendeeId, String>();
    visitors(session, attendees).forEach((id, visitor) -> names.put(id, visitor.name()));
    return names;
  }

  @Override
  public Map<AttendeeId, Visitor> visitors(SessionId session, List<AttendeeId> attendees) {
    List<Map<String, AttributeValue>> keys =
        attendees.stream()
            .distinct()
            .map(attendee -> PersonalItems.attendeeKey(session, attendee))
            .toList();
    var visitors = new HashMap<AttendeeId, Visitor>();
    for (Map<String, AttributeValue> item : table.all(keys)) {
      visitors.put(
          new AttendeeId(Attributes.text(item, PersonalItems.SK)), PersonalItems.visitor(item));
    }
    return visitors;
  }
}
