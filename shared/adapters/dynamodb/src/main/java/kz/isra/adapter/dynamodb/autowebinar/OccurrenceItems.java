package kz.isra.adapter.dynamodb.autowebinar;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.autowebinar.ManifestEntry;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.autowebinar.OccurrenceState;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.session.EndReason;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Planned starts, items of the Autowebinars table beside their autowebinar. */
final class OccurrenceItems {
  static final String PK = "pk"; // S, autowebinar id
  static final String SK = "sk"; // S, "start#", epoch seconds in 12 digits, "#", attempt in 4
  static final String STARTS_AT = "startsAt"; // N, epoch ms
  static final String ATTEMPT = "attempt"; // N, from 0
  static final String OWNER = "owner"; // S, organizer
  static final String ROOM = "room"; // S
  static final String AIRING = "airing"; // N, number of the content
  static final String LENGTH = "lengthMs"; // N
  static final String STATE = "state"; // S
  static final String REASON = "reason"; // S, in CANCELLED and MISSED
  static final String MANIFEST = "manifest"; // L of L of two N: first segment, number of content
  static final String REVISION = "revision"; // N, from 1
  static final String DUE_BUCKET = "dueBucket"; // S, partition key of the index "due", sparse
  static final String DUE_AT = "dueAt"; // N, epoch ms; sort key of the index "due"
  static final String DUE = "due"; // value of dueBucket
  static final String PREFIX = "start#";

  private OccurrenceItems() {}

  static Map<String, AttributeValue> key(OccurrenceKey key) {
    String sk = prefix(key.startsAt()) + "%04d".formatted(key.attempt());
    return Map.of(PK, Attributes.of(key.autowebinar().value()), SK, Attributes.of(sk));
  }

  /** Of all attempts at one start. */
  static String prefix(Instant startsAt) {
    return PREFIX + "%012d#".formatted(startsAt.getEpochSecond());
  }

  static Map<String, AttributeValue> write(Occurrence row) {
    var item = new HashMap<>(key(row.key()));
    item.put(STARTS_AT, Attributes.of(row.startsAt()));
    item.put(ATTEMPT, Attributes.of(row.key().attempt()));
    item.put(OWNER, Attributes.of(row.org().value()));
    item.put(ROOM, Attributes.of(row.room().value()));
    item.put(AIRING, Attributes.of(row.airing()));
    item.put(LENGTH, Attributes.of(row.length().toMillis()));
    item.put(STATE, Attributes.of(row.state().name()));
    row.reason().ifPresent(reason -> item.put(REASON, Attributes.of(reason.name())));
    item.put(
        MANIFEST,
        AttributeValue.fromL(row.manifest().stream().map(OccurrenceItems::entry).toList()));
    item.put(REVISION, Attributes.of(row.revision()));
    row.dueAt()
        .ifPresent(due -> {
          item.put(DUE_BUCKET, Attributes.of(DUE));
          item.put(DUE_AT, Attributes.of(due));
        });
    return item;
  }

  static Occurrence read(Map<String, AttributeValue> item) {
    return new Occurrence(
        new OccurrenceKey(
            new AutowebinarId(Attributes.text(item, PK)),
            Attributes.instant(item, STARTS_AT),
            Math.toIntExact(Attributes.number(item, ATTEMPT))),
        new OrgId(Attributes.text(item, OWNER)),
        new RoomId(Attributes.text(item, ROOM)),
        Attributes.number(item, AIRING),
        Duration.ofMillis(Attributes.number(item, LENGTH)),
        OccurrenceState.valueOf(Attributes.text(item, STATE)),
        Attributes.optionalText(item, REASON).map(EndReason::valueOf),
        AutowebinarItems.required(item, MANIFEST).l().stream().map(OccurrenceItems::entry).toList(),
        Attributes.optionalInstant(item, DUE_AT),
        Attributes.number(item, REVISION));
  }

  private static AttributeValue entry(ManifestEntry entry) {
    return AttributeValue.fromL(
        List.of(Attributes.of(entry.fromSegment()), Attributes.of(entry.airing())));
  }

  private static ManifestEntry entry(AttributeValue value) {
    return new ManifestEntry(
        Integer.parseInt(value.l().getFirst().n()), Long.parseLong(value.l().getLast().n()));
  }
}
