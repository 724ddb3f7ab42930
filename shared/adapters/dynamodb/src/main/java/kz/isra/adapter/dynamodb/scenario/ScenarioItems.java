package kz.isra.adapter.dynamodb.scenario;

import java.util.HashMap;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioVersion;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items of the Scenarios table: {@code org / scn#<id>} the scenario, {@code org /
 * ver#<id>#<number in six digits>} a version.
 */
final class ScenarioItems {
  static final String PK = "pk"; // S, partition key: organizer
  static final String SK = "sk"; // S, sort key
  static final String SCENARIO_PREFIX = "scn#";
  static final String VERSION_PREFIX = "ver#";
  static final String TITLE = "title"; // S
  static final String ROOM = "room"; // S
  static final String SESSION = "session"; // S
  static final String NEWEST = "newest"; // N, number of the newest version
  static final String CREATED_AT = "createdAt"; // N, milliseconds of the epoch
  static final String DELETED = "deleted"; // BOOL, absent while used
  static final String SCENARIO = "scenario"; // S, of a version
  static final String NUMBER = "number"; // N, of a version
  static final String LENGTH = "lengthMs"; // N
  static final String EXACT_SOURCE = "exactSource"; // S, asset id
  static final String MESSAGES = "messages"; // N
  static final String BANNERS = "banners"; // N

  private ScenarioItems() {}

  static Map<String, AttributeValue> key(OrgId org, ScenarioId id) {
    return Map.of(PK, Attributes.of(org.value()), SK, Attributes.of(SCENARIO_PREFIX + id.value()));
  }

  static String versionPrefix(ScenarioId id) {
    return VERSION_PREFIX + id.value() + "#";
  }

  static Map<String, AttributeValue> versionKey(OrgId org, ScenarioId id, int number) {
    String digits = Integer.toString(1_000_000 + number).substring(1);
    return Map.of(PK, Attributes.of(org.value()), SK, Attributes.of(versionPrefix(id) + digits));
  }

  static Map<String, AttributeValue> write(Scenario scenario) {
    var item = new HashMap<>(key(scenario.org(), scenario.id()));
    item.put(TITLE, Attributes.of(scenario.title()));
    item.put(NEWEST, Attributes.of(scenario.newest()));
    item.put(CREATED_AT, Attributes.of(scenario.createdAt()));
    scenario.room().ifPresent(room -> item.put(ROOM, Attributes.of(room.value())));
    scenario.session().ifPresent(session -> item.put(SESSION, Attributes.of(session.value())));
    return item;
  }

  static Scenario read(Map<String, AttributeValue> item) {
    return new Scenario(
        new ScenarioId(Attributes.text(item, SK).substring(SCENARIO_PREFIX.length())),
        new OrgId(Attributes.text(item, PK)),
        Attributes.text(item, TITLE),
        Attributes.optionalText(item, ROOM).map(RoomId::new),
        Attributes.optionalText(item, SESSION).map(SessionId::new),
        whole(item, NEWEST),
        Attributes.instant(item, CREATED_AT));
  }

  static Map<String, AttributeValue> writeVersion(OrgId org, ScenarioVersion version) {
    var item = new HashMap<>(versionKey(org, version.scenario(), version.number()));
    item.put(SCENARIO, Attributes.of(version.scenario().value()));
    item.put(NUMBER, Attributes.of(version.number()));
    item.put(LENGTH, Attributes.of(version.lengthMs()));
    item.put(MESSAGES, Attributes.of(version.messages()));
    item.put(BANNERS, Attributes.of(version.banners()));
    item.put(CREATED_AT, Attributes.of(version.createdAt()));
    version.exactSource().ifPresent(asset -> item.put(EXACT_SOURCE, Attributes.of(asset.value())));
    return item;
  }

  static ScenarioVersion readVersion(Map<String, AttributeValue> item) {
    return new ScenarioVersion(
        new ScenarioId(Attributes.text(item, SCENARIO)),
        whole(item, NUMBER),
        Attributes.number(item, LENGTH),
        Attributes.optionalText(item, EXACT_SOURCE).map(AssetId::new),
        whole(item, MESSAGES),
        whole(item, BANNERS),
        Attributes.instant(item, CREATED_AT));
  }

  private static int whole(Map<String, AttributeValue> item, String name) {
    return Math.toIntExact(Attributes.number(item, name));
  }
}
