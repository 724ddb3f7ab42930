package kz.isra.adapter.dynamodb.attendance;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.attendance.Attendee;
import kz.isra.domain.attendance.Click;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.SessionId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The Attendance table: items of attendees, intervals and clicks under their session. */
public final class DynamoAttendance implements Attendance {
  private static final int AT_ONCE = 24;
  private final Table table;

  public DynamoAttendance(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  @Override
  public boolean add(Attendee attendee) {
    var item = new HashMap<>(AttendanceItems.attendeeKey(attendee.session(), attendee.id()));
    item.put(AttendanceItems.TOKEN_HASH, Attributes.of(attendee.tokenHash()));
    item.put(AttendanceItems.JOINED_AT, Attributes.of(attendee.joinedAt()));
    AttendanceItems.put(item, attendee.origin());
    attendee.address().ifPresent(mark -> item.put(AttendanceItems.ADDRESS, Attributes.of(mark)));
    return table.putNew(item);
  }

  @Override
  public Optional<Attendee> find(SessionId session, AttendeeId attendee) {
    return table.get(AttendanceItems.attendeeKey(session, attendee)).map(AttendanceItems::attendee);
  }

  @Override
  public void opened(SessionId session, AttendeeId attendee, String via, Instant at) {
    var item = new HashMap<>(AttendanceItems.intervalKey(session, attendee, via));
    item.put(AttendanceItems.FROM, Attributes.of(at));
    item.put(AttendanceItems.SEEN, Attributes.of(at));
    table.putNew(item);
  }

  @Override
  public void seen(SessionId session, AttendeeId attendee, String via, Instant at) {
    update(
        session,
        attendee,
        via,
        "SET seenAt = :at, fromAt = if_not_exists(fromAt, :at)",
        "attribute_not_exists(leftAt) AND (attribute_not_exists(seenAt) OR seenAt < :at)",
        at);
  }

  @Override
  public void closed(SessionId session, AttendeeId attendee, String via, Instant at) {
    update(
        session,
        attendee,
        via,
        "SET leftAt = :at",
        "attribute_exists(pk) AND attribute_not_exists(leftAt)",
        at);
  }

  @Override
  public void closed(SessionId session, List<Interval> intervals, Instant at) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      CompletableFuture.allOf(
              intervals.stream()
                  .map(interval ->
                      CompletableFuture.runAsync(
                          () -> closed(session, interval.attendee(), interval.via(), at), threads))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  @Override
  public List<Interval> intervals(SessionId session) {
    return items(session, AttendanceItems.INTERVALS).map(AttendanceItems::interval).toList();
  }

  @Override
  public List<Interval> intervals(SessionId session, AttendeeId attendee) {
    return items(session, AttendanceItems.INTERVALS + attendee + "#")
        .map(AttendanceItems::interval)
        .toList();
  }

  @Override
  public boolean clicked(SessionId session, BannerId banner, AttendeeId attendee, Instant at) {
    var item = new HashMap<>(AttendanceItems.clickKey(session, banner, attendee));
    item.put(AttendanceItems.AT, Attributes.of(at));
    return table.putNew(item);
  }

  @Override
  public List<Attendee> attendees(SessionId session) {
    return items(session, AttendanceItems.ATTENDEES).map(AttendanceItems::attendee).toList();
  }

  @Override
  public List<Click> allClicks(SessionId session) {
    return items(session, AttendanceItems.CLICKS).map(AttendanceItems::click).toList();
  }

  @Override
  public Map<BannerId, Integer> clicks(SessionId session) {
    var counts = new LinkedHashMap<BannerId, Integer>();
    allClicks(session).forEach(click -> counts.merge(click.banner(), 1, Integer::sum));
    return counts;
  }

  private Stream<Map<String, AttributeValue>> items(SessionId session, String prefix) {
    return table.under(session.value(), prefix);
  }

  /** Where the condition does not hold, it is a repeat, or came after the interval was closed. */
  private void update(
      SessionId session,
      AttendeeId attendee,
      String via,
      String change,
      String condition,
      Instant at) {
    table.update(update ->
        update
            .key(AttendanceItems.intervalKey(session, attendee, via))
            .updateExpression(change)
            .conditionExpression(condition)
            .expressionAttributeValues(Map.of(":at", Attributes.of(at))));
  }
}
