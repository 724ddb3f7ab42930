package kz.isra.testkit;

import java.util.Random;
import kz.isra.domain.id.IdSource;

/** Ids that follow from a seed, so that a failing run can be repeated. */
public final class SeededIds implements IdSource {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;
  private final Random random;

  public SeededIds(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized String next(String prefix) {
    var id = new StringBuilder(prefix);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
