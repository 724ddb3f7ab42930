package kz.isra.media;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.FilmNote;

/**
 * A video as the pages see it: {@code {id, name, state, sizeBytes, partBytes, parts, createdAt,
 * reason?, durationMs?, mbitPerSecond?, container?, video?, audio?, warning?, notes?}}.
 */
final class AssetJson {
  private static final int BITS_PER_MBIT = 1_000_000;

  private AssetJson() {}

  static Map<String, Object> of(Asset asset) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", asset.id().value());
    json.put("name", asset.name());
    json.put("state", asset.state().name());
    json.put("sizeBytes", asset.plan().sizeBytes());
    json.put("partBytes", asset.plan().partBytes());
    json.put("parts", asset.plan().parts());
    json.put("createdAt", asset.createdAt());
    asset.reason().ifPresent(reason -> json.put("reason", reason.name()));
    asset.film().ifPresent(film -> put(json, film));
    return json;
  }

  private static void put(Map<String, Object> json, Film film) {
    json.put("durationMs", film.duration().toMillis());
    json.put("mbitPerSecond", mbit(film.bitsPerSecond()));
    json.put("container", film.container().name());
    json.put("video", film.video());
    film.audio().ifPresent(audio -> json.put("audio", audio));
    film.notes().stream()
        .filter(FilmNote::warning)
        .findFirst()
        .ifPresent(warning -> json.put("warning", warning.name()));
    List<String> remarks =
        film.notes().stream().filter(note -> !note.warning()).sorted().map(Enum::name).toList();
    json.put("notes", remarks);
  }

  /** To two places, upwards: what is above the priced rate never looks like it. */
  private static BigDecimal mbit(long bitsPerSecond) {
    return BigDecimal.valueOf(bitsPerSecond)
        .divide(BigDecimal.valueOf(BITS_PER_MBIT), 2, RoundingMode.CEILING);
  }
}
