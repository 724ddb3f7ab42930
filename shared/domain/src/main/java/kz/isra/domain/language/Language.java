package kz.isra.domain.language;

import java.util.Locale;
import java.util.Optional;

/** A language in which Isra speaks to people. */
public enum Language {
  RU,
  KK,
  EN;

  /** As pages and cookies write it: {@code ru}, {@code kk} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads what came from outside; empty where it is none of the three codes. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
