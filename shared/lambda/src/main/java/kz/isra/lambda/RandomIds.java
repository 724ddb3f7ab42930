package kz.isra.lambda;

import java.security.SecureRandom;
import kz.isra.domain.id.IdSource;

/**
 * Ids of 128 random bits in lower-case base32. The generator is made at use, so that a restored
 * snapshot never repeats one.
 */
final class RandomIds implements IdSource {
  private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
  private static final int LENGTH = 26;

  @Override
  public String next(String prefix) {
    byte[] random = new byte[LENGTH];
    new SecureRandom().nextBytes(random);
    // 26 characters of 5 bits hold 130; the last one carries 3, as the encoding of 16 bytes would.
    var id = new StringBuilder(prefix.length() + LENGTH).append(prefix);
    for (int i = 0; i < LENGTH; i++) {
      int bits = random[i] & 31;
      id.append(ALPHABET[i == LENGTH - 1 ? bits & 28 : bits]);
    }
    return id.toString();
  }
}
