package kz.isra.adapter.dynamodb.media;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.AssetState;
import kz.isra.domain.media.Container;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.FilmNote;
import kz.isra.domain.media.PartPlan;
import kz.isra.domain.media.RejectReason;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the Assets table, one per video. */
public final class AssetItems {
  static final String PK = "pk"; // S, partition key: asset id
  static final String SK = "sk"; // S, sort key: always "asset"
  static final String ORG = "org"; // S, organizer; partition key of the index "org"
  static final String CREATED_AT = "createdAt"; // N, epoch ms; sort key of the index "org"
  static final String DUE_BUCKET = "dueBucket"; // S, always "due"; partition key of the index "due"
  static final String DUE_AT = "dueAt"; // N, epoch ms; sort key of the index "due", sparse
  static final String VERSION = "version"; // N, from 1
  static final String STATE = "state"; // S, name of the state
  static final String NAME = "name"; // S, 1 to 200 code points
  static final String CONTENT_TYPE = "contentType"; // S, as declared
  static final String SIZE = "sizeBytes"; // N, 1 to 4 Gi
  static final String PART = "partBytes"; // N, 8 to 64 Mi
  static final String UPLOAD = "upload"; // S, id of the multipart upload
  static final String REASON = "reason"; // S, why it was rejected
  static final String CONTAINER = "container"; // S
  static final String VIDEO = "video"; // S, codec
  static final String AUDIO = "audio"; // S, codec; absent where there is no sound
  static final String DURATION = "durationMs"; // N
  static final String BIT_RATE = "bitsPerSecond"; // N
  static final String NOTES = "notes"; // L of S
  static final String ONLY = "asset";
  static final String DUE = "due";

  private AssetItems() {}

  static Map<String, AttributeValue> key(AssetId id) {
    return Map.of(PK, Attributes.of(id.value()), SK, Attributes.of(ONLY));
  }

  static Map<String, AttributeValue> write(Asset asset) {
    var item = new HashMap<>(key(asset.id()));
    item.put(ORG, Attributes.of(asset.org().value()));
    item.put(CREATED_AT, Attributes.of(asset.createdAt()));
    item.put(VERSION, Attributes.of(asset.version()));
    item.put(STATE, Attributes.of(asset.state().name()));
    item.put(NAME, Attributes.of(asset.name()));
    item.put(CONTENT_TYPE, Attributes.of(asset.contentType()));
    item.put(SIZE, Attributes.of(asset.plan().sizeBytes()));
    item.put(PART, Attributes.of(asset.plan().partBytes()));
    asset.upload().ifPresent(upload -> item.put(UPLOAD, Attributes.of(upload)));
    asset.reason().ifPresent(reason -> item.put(REASON, Attributes.of(reason.name())));
    asset.film().ifPresent(film -> writeFilm(item, film));
    asset
        .dueAt()
        .ifPresent(due -> {
          item.put(DUE_BUCKET, Attributes.of(DUE));
          item.put(DUE_AT, Attributes.of(due));
        });
    return item;
  }

  private static void writeFilm(Map<String, AttributeValue> item, Film film) {
    item.put(CONTAINER, Attributes.of(film.container().name()));
    item.put(VIDEO, Attributes.of(film.video()));
    film.audio().ifPresent(audio -> item.put(AUDIO, Attributes.of(audio)));
    item.put(DURATION, Attributes.of(film.duration().toMillis()));
    item.put(BIT_RATE, Attributes.of(film.bitsPerSecond()));
    List<AttributeValue> notes =
        film.notes().stream().sorted().map(note -> Attributes.of(note.name())).toList();
    item.put(NOTES, AttributeValue.fromL(notes));
  }

  static Asset read(Map<String, AttributeValue> item) {
    return new Asset(
        new AssetId(Attributes.text(item, PK)),
        new OrgId(Attributes.text(item, ORG)),
        Attributes.text(item, NAME),
        Attributes.text(item, CONTENT_TYPE),
        new PartPlan(Attributes.number(item, SIZE), Attributes.number(item, PART)),
        AssetState.valueOf(Attributes.text(item, STATE)),
        Attributes.optionalText(item, UPLOAD),
        item.containsKey(CONTAINER) ? Optional.of(readFilm(item)) : Optional.empty(),
        Attributes.optionalText(item, REASON).map(RejectReason::valueOf),
        Attributes.instant(item, CREATED_AT),
        Attributes.optionalInstant(item, DUE_AT),
        Attributes.number(item, VERSION));
  }

  private static Film readFilm(Map<String, AttributeValue> item) {
    return new Film(
        Container.valueOf(Attributes.text(item, CONTAINER)),
        Attributes.text(item, VIDEO),
        Attributes.optionalText(item, AUDIO),
        Duration.ofMillis(Attributes.number(item, DURATION)),
        Attributes.number(item, BIT_RATE),
        item.getOrDefault(NOTES, AttributeValue.fromL(List.of())).l().stream()
            .map(note -> FilmNote.valueOf(note.s()))
            .collect(Collectors.toSet()));
  }

  /**
   * The video that a record of the table's stream tells of.
   *
   * @param item plain values by attribute, empty after a removal
   */
  public static Optional<AssetId> changed(Map<String, Object> item) {
    return item.get(PK) instanceof String id ? AssetId.of(id) : Optional.empty();
  }
}
