package kz.isra.registration;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.isra.domain.language.Language;
import kz.isra.domain.offer.OfferVersion;
import kz.isra.domain.offer.Offers;
import kz.isra.lambda.Json;
import kz.isra.lambda.Published;

/**
 * The public offer from files {@code offers/1.json} and so on: {@code {effectiveAt, changes: {ru,
 * kk, en}, texts: {ru: {title, sections: [{heading, paragraphs: []}]}, kk, en}}}. The hash that
 * people accept is that of the file's bytes.
 */
final class PublishedOffers implements Offers {
  private final Published<OfferVersion> published;

  /**
   * @param store see {@link Published}
   */
  PublishedOffers(Function<String, Optional<byte[]>> store, Clock clock) {
    this.published = new Published<>("offers", PublishedOffers::read, store, clock);
  }

  @Override
  public List<OfferVersion> all() {
    return published.all();
  }

  private static OfferVersion read(int number, byte[] file) {
    try {
      JsonNode json = Json.tree(file);
      var changes = new EnumMap<Language, String>(Language.class);
      var texts = new EnumMap<Language, OfferVersion.Text>(Language.class);
      for (Language language : Language.values()) {
        if (json.path("changes").has(language.code())) {
          changes.put(language, json.path("changes").path(language.code()).asText());
        }
        if (json.path("texts").has(language.code())) {
          texts.put(language, text(json.path("texts").path(language.code())));
        }
      }
      return new OfferVersion(
          number, sha256(file), Instant.parse(json.path("effectiveAt").asText()), changes, texts);
    } catch (Json.MalformedJson e) {
      throw new IllegalStateException("offers/" + number + ".json is not JSON", e);
    }
  }

  private static OfferVersion.Text text(JsonNode json) {
    var sections = new ArrayList<OfferVersion.Section>();
    for (JsonNode section : json.path("sections")) {
      var paragraphs = new ArrayList<String>();
      section.path("paragraphs").forEach(paragraph -> paragraphs.add(paragraph.asText()));
      sections.add(new OfferVersion.Section(section.path("heading").asText(), paragraphs));
    }
    return new OfferVersion.Text(json.path("title").asText(), sections);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By language code, as it is sent to pages. */
  static <T> Map<String, T> byCode(Map<Language, T> byLanguage) {
    var byCode = new java.util.LinkedHashMap<String, T>();
    for (Language language : Language.values()) {
      Optional.ofNullable(byLanguage.get(language))
          .ifPresent(value -> byCode.put(language.code(), value));
    }
    return byCode;
  }
}
