package kz.isra.domain.id;

import java.util.Optional;

/** Names a scenario: {@code scn_} and 26 characters of base32. */
public record ScenarioId(String value) {
  static final String PREFIX = "scn_";

  public ScenarioId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<ScenarioId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new ScenarioId(text)) : Optional.empty();
  }

  public static ScenarioId next(IdSource ids) {
    return new ScenarioId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}
