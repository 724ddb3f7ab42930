package kz.isra.adapter.dynamodb.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.rooms.SourceItems;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OccurrenceId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.money.Money;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.SessionState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the Sessions table, one per session. */
final class SessionItems {
  static final String PK = "pk"; // S, partition key: session id
  static final String SK = "sk"; // S, sort key: always "session"
  static final String ORG = "org"; // S
  static final String ROOM_ID = "roomId"; // S, partition key of the index "room"
  static final String REHEARSED = "rehearsedRoom"; // S, instead of roomId: in no room's list
  static final String CREATED_AT = "createdAt"; // N, epoch ms; sort key of the index "room"
  static final String DUE_BUCKET = "dueBucket"; // S, always "due"; partition key of the index "due"
  static final String DUE_AT = "dueAt"; // N, epoch ms; sort key of the index "due", sparse
  static final String KIND = "kind"; // S
  static final String STATE = "state"; // S
  static final String VERSION = "version"; // N
  static final String TITLE = "title"; // S
  static final String STARTS_AT = "startsAt"; // N, epoch ms
  static final String STARTED_AT = "startedAt"; // N, epoch ms
  static final String PLANNED_END = "plannedEnd"; // N, epoch ms
  static final String ENDED_AT = "endedAt"; // N, epoch ms
  static final String END_REASON = "endReason"; // S
  static final String SOURCE = "source"; // M
  static final String PRICE = "pricePerHour"; // N, tiyn
  static final String ATTENDEES = "expectedAttendees"; // N
  static final String MINUTES = "plannedMinutes"; // N
  static final String AUTOWEBINAR = "autowebinar"; // S
  static final String OCCURRENCE = "occurrence"; // S
  static final String SCENARIO = "scenario"; // S
  static final String HOST_SEEN = "hostSeenAt"; // N, epoch ms; written by beats only
  static final String ASKED_AT = "askedAt"; // N, epoch ms
  static final String HELD = "held"; // N, tiyn
  static final String SUMMARY = "summary"; // M
  static final String DUE = "due";

  /** What may be absent, and is removed when it becomes so. */
  static final List<String> OPTIONAL =
      List.of(
          DUE_BUCKET,
          DUE_AT,
          STARTS_AT,
          STARTED_AT,
          PLANNED_END,
          ENDED_AT,
          END_REASON,
          SOURCE,
          AUTOWEBINAR,
          OCCURRENCE,
          SCENARIO,
          ASKED_AT,
          SUMMARY);

  private SessionItems() {}

  static Map<String, AttributeValue> key(SessionId id) {
    return Map.of(PK, Attributes.of(id.value()), SK, Attributes.of("session"));
  }

  /** Everything but the key and the host's beats. */
  static Map<String, AttributeValue> write(Session session) {
    var item = new HashMap<String, AttributeValue>();
    item.put(ORG, Attributes.of(session.org().value()));
    boolean rehearsal = session.kind() == SessionKind.REHEARSAL;
    item.put(rehearsal ? REHEARSED : ROOM_ID, Attributes.of(session.room().value()));
    item.put(CREATED_AT, Attributes.of(session.createdAt()));
    item.put(KIND, Attributes.of(session.kind().name()));
    item.put(STATE, Attributes.of(session.state().name()));
    item.put(VERSION, Attributes.of(session.version()));
    item.put(TITLE, Attributes.of(session.title()));
    item.put(PRICE, Attributes.of(session.pricePerHour().tiyn()));
    item.put(ATTENDEES, Attributes.of(session.expectedAttendees()));
    item.put(MINUTES, Attributes.of(session.plannedMinutes()));
    item.put(HELD, Attributes.of(session.held().tiyn()));
    session.startsAt().ifPresent(at -> item.put(STARTS_AT, Attributes.of(at)));
    session.startedAt().ifPresent(at -> item.put(STARTED_AT, Attributes.of(at)));
    session.plannedEnd().ifPresent(at -> item.put(PLANNED_END, Attributes.of(at)));
    session.endedAt().ifPresent(at -> item.put(ENDED_AT, Attributes.of(at)));
    session.endReason().ifPresent(why -> item.put(END_REASON, Attributes.of(why.name())));
    session.source().ifPresent(source -> item.put(SOURCE, SourceItems.write(source)));
    session.autowebinar().ifPresent(id -> item.put(AUTOWEBINAR, Attributes.of(id.value())));
    session.occurrence().ifPresent(id -> item.put(OCCURRENCE, Attributes.of(id.value())));
    session.scenario().ifPresent(id -> item.put(SCENARIO, Attributes.of(id.value())));
    session.askedAt().ifPresent(at -> item.put(ASKED_AT, Attributes.of(at)));
    session.summary().ifPresent(summary -> item.put(SUMMARY, SummaryItems.write(summary)));
    session
        .dueAt()
        .ifPresent(at -> {
          item.put(DUE_BUCKET, Attributes.of(DUE));
          item.put(DUE_AT, Attributes.of(at));
        });
    return item;
  }

  static Session read(Map<String, AttributeValue> item) {
    return new Session(
        new SessionId(Attributes.text(item, PK)),
        new OrgId(Attributes.text(item, ORG)),
        new RoomId(
            Attributes.optionalText(item, ROOM_ID)
                .orElseGet(() -> Attributes.text(item, REHEARSED))),
        SessionKind.valueOf(Attributes.text(item, KIND)),
        SessionState.valueOf(Attributes.text(item, STATE)),
        Attributes.number(item, VERSION),
        Attributes.text(item, TITLE),
        Attributes.instant(item, CREATED_AT),
        Attributes.optionalInstant(item, STARTS_AT),
        Attributes.optionalInstant(item, STARTED_AT),
        Attributes.optionalInstant(item, PLANNED_END),
        Attributes.optionalInstant(item, ENDED_AT),
        Attributes.optionalText(item, END_REASON).map(EndReason::valueOf),
        Optional.ofNullable(item.get(SOURCE)).map(SourceItems::read),
        new Money(Attributes.number(item, PRICE)),
        Math.toIntExact(Attributes.number(item, ATTENDEES)),
        Math.toIntExact(Attributes.number(item, MINUTES)),
        Attributes.optionalText(item, AUTOWEBINAR).map(AutowebinarId::new),
        Attributes.optionalText(item, OCCURRENCE).map(OccurrenceId::new),
        Attributes.optionalText(item, SCENARIO).map(ScenarioId::new),
        Attributes.optionalInstant(item, DUE_AT),
        Attributes.optionalInstant(item, HOST_SEEN),
        Attributes.optionalInstant(item, ASKED_AT),
        new Money(Attributes.number(item, HELD)),
        Optional.ofNullable(item.get(SUMMARY)).map(SummaryItems::read));
  }
}
