package kz.isra.domain.offer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.isra.domain.language.Language;

/**
 * One version of the public offer (requirements OF-01). Its bytes are never changed.
 *
 * @param number from 1 without gaps
 * @param sha256 of the published bytes, in hex
 * @param effectiveAt from then on it is in force
 * @param changes what is new against the version before, by language
 * @param texts in Russian and Kazakh at least
 */
public record OfferVersion(
    int number,
    String sha256,
    Instant effectiveAt,
    Map<Language, String> changes,
    Map<Language, Text> texts) {
  public OfferVersion {
    changes = Map.copyOf(changes);
    texts = Map.copyOf(texts);
    if (number < 1 || !texts.containsKey(Language.RU) || !texts.containsKey(Language.KK)) {
      throw new IllegalArgumentException("An offer has a number and is in Russian and Kazakh");
    }
  }

  /** The offer in one language. */
  public record Text(String title, List<Section> sections) {
    public Text {
      sections = List.copyOf(sections);
    }
  }

  /** A numbered part of the offer, in plain text. */
  public record Section(String heading, List<String> paragraphs) {
    public Section {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
