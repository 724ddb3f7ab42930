package kz.isra.adapter.dynamodb.autowebinar;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.rooms.SourceItems;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.VideoBinding;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.scenario.Anchor;
import kz.isra.domain.scenario.Binding;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Autowebinars and the versions of their content, items of the Autowebinars table. */
final class AutowebinarItems {
  static final String PK = "pk"; // S, autowebinar id
  static final String SK = "sk"; // S, "autowebinar", or "airing#" and 12 digits
  static final String OWNER = "owner"; // S, organizer
  static final String ORG = "org"; // S, organizer while ACTIVE; partition key of the index "org"
  static final String CREATED_AT = "createdAt"; // N, epoch ms; sort key of the index "org"
  static final String DUE_BUCKET = "dueBucket"; // S, partition key of the index "due", sparse
  static final String DUE_AT = "dueAt"; // N, epoch ms; here when it was changed
  static final String UNPLANNED = "unplanned"; // value of dueBucket
  static final String VERSION = "version"; // N, from 1
  static final String ROOM = "room"; // S
  static final String TITLE = "title"; // S
  static final String STATE = "state"; // S
  static final String SCHEDULE = "schedule"; // M
  static final String AIRING = "airing"; // N, number of the newest content
  static final String SCENARIO = "scenario"; // S
  static final String SCENARIO_VERSION = "scenarioVersion"; // N
  static final String VIDEO = "video"; // M, a source
  static final String DURATION = "durationMs"; // N, of the whole video
  static final String ORIGIN = "origin"; // S, where the anchors come from
  static final String PLAY_FROM = "playFromMs"; // N
  static final String PLAY_TO = "playToMs"; // N
  static final String ANCHORS = "anchors"; // L of L of two N: log and video milliseconds
  static final String DROPPED_MESSAGES = "droppedMessages"; // N
  static final String DROPPED_BANNERS = "droppedBanners"; // N

  private AutowebinarItems() {}

  static Map<String, AttributeValue> key(AutowebinarId id) {
    return Map.of(PK, Attributes.of(id.value()), SK, Attributes.of("autowebinar"));
  }

  /** Of a mark that stands while the owner is warned of too little money. */
  static Map<String, AttributeValue> warningKey(AutowebinarId id) {
    return Map.of(PK, Attributes.of(id.value()), SK, Attributes.of("few-runs"));
  }

  static Map<String, AttributeValue> versionKey(AutowebinarId id, long number) {
    String sk = "airing#%012d".formatted(number);
    return Map.of(PK, Attributes.of(id.value()), SK, Attributes.of(sk));
  }

  static Map<String, AttributeValue> write(Autowebinar row, Instant changedAt) {
    var item = new HashMap<>(key(row.id()));
    item.put(OWNER, Attributes.of(row.org().value()));
    if (row.active()) {
      item.put(ORG, Attributes.of(row.org().value()));
    }
    item.put(CREATED_AT, Attributes.of(row.createdAt()));
    item.put(DUE_BUCKET, Attributes.of(UNPLANNED));
    item.put(DUE_AT, Attributes.of(changedAt));
    item.put(VERSION, Attributes.of(row.version()));
    item.put(ROOM, Attributes.of(row.room().value()));
    item.put(TITLE, Attributes.of(row.title()));
    item.put(STATE, Attributes.of(row.state().name()));
    item.put(SCHEDULE, ScheduleItems.write(row.schedule()));
    item.put(AIRING, Attributes.of(row.airing()));
    return item;
  }

  static Autowebinar read(Map<String, AttributeValue> item) {
    return new Autowebinar(
        new AutowebinarId(Attributes.text(item, PK)),
        new OrgId(Attributes.text(item, OWNER)),
        new RoomId(Attributes.text(item, ROOM)),
        Attributes.text(item, TITLE),
        Autowebinar.State.valueOf(Attributes.text(item, STATE)),
        ScheduleItems.read(required(item, SCHEDULE)),
        Attributes.number(item, AIRING),
        Attributes.number(item, VERSION),
        Attributes.instant(item, CREATED_AT));
  }

  static Map<String, AttributeValue> write(AutowebinarVersion version) {
    var item = new HashMap<>(versionKey(version.autowebinar(), version.number()));
    item.put(AIRING, Attributes.of(version.number()));
    item.put(SCENARIO, Attributes.of(version.scenario().value()));
    item.put(SCENARIO_VERSION, Attributes.of(version.scenarioVersion()));
    item.put(VIDEO, SourceItems.write(version.video()));
    item.put(DURATION, Attributes.of(version.bound().durationMs()));
    item.put(ORIGIN, Attributes.of(version.bound().origin().name()));
    item.put(PLAY_FROM, Attributes.of(version.binding().playFromMs()));
    item.put(PLAY_TO, Attributes.of(version.binding().playToMs()));
    item.put(
        ANCHORS,
        AttributeValue.fromL(
            version.binding().anchors().stream().map(AutowebinarItems::anchor).toList()));
    item.put(DROPPED_MESSAGES, Attributes.of(version.droppedMessages()));
    item.put(DROPPED_BANNERS, Attributes.of(version.droppedBanners()));
    item.put(CREATED_AT, Attributes.of(version.createdAt()));
    return item;
  }

  static AutowebinarVersion readVersion(Map<String, AttributeValue> item) {
    return new AutowebinarVersion(
        new AutowebinarId(Attributes.text(item, PK)),
        Attributes.number(item, AIRING),
        new ScenarioId(Attributes.text(item, SCENARIO)),
        Math.toIntExact(Attributes.number(item, SCENARIO_VERSION)),
        SourceItems.read(required(item, VIDEO)),
        readBinding(item),
        Math.toIntExact(Attributes.number(item, DROPPED_MESSAGES)),
        Math.toIntExact(Attributes.number(item, DROPPED_BANNERS)),
        Attributes.instant(item, CREATED_AT));
  }

  /** Before alignment by hand there were exact ones only, which play the whole video. */
  private static VideoBinding readBinding(Map<String, AttributeValue> item) {
    var binding =
        new Binding(
            Attributes.number(item, PLAY_FROM),
            Attributes.number(item, PLAY_TO),
            required(item, ANCHORS).l().stream().map(AutowebinarItems::anchor).toList());
    return item.containsKey(ORIGIN)
        ? new VideoBinding(
            binding,
            Attributes.number(item, DURATION),
            VideoBinding.Origin.valueOf(Attributes.text(item, ORIGIN)))
        : new VideoBinding(binding, binding.playToMs(), VideoBinding.Origin.EXACT);
  }

  private static AttributeValue anchor(Anchor anchor) {
    return AttributeValue.fromL(
        List.of(Attributes.of(anchor.logMs()), Attributes.of(anchor.videoMs())));
  }

  private static Anchor anchor(AttributeValue value) {
    return new Anchor(
        Long.parseLong(value.l().getFirst().n()), Long.parseLong(value.l().getLast().n()));
  }

  static AttributeValue required(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("The item has no " + name);
    }
    return value;
  }
}
