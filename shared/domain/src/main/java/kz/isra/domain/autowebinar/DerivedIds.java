package kz.isra.domain.autowebinar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;

/** Ids that follow from what they name, so that making the same thing again makes nothing new. */
final class DerivedIds {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BYTES = 16;
  private static final int LENGTH = 26;

  private DerivedIds() {}

  /** The autowebinar that a request makes, by the key that its sender chose for it. */
  static AutowebinarId autowebinar(OrgId org, String requestKey) {
    return new AutowebinarId("awb_" + text("autowebinar|" + org + "|" + requestKey));
  }

  /** The first 128 bits of the text's SHA-256 in lower-case base32. */
  static String text(String what) {
    byte[] hash = sha256(what);
    var id = new StringBuilder(LENGTH);
    int bits = 0;
    int held = 0;
    for (int i = 0; id.length() < LENGTH; i++) {
      bits = (bits << Byte.SIZE | (i < BYTES ? hash[i] & 255 : 0)) & 0xffff;
      held += Byte.SIZE;
      while (held >= 5 && id.length() < LENGTH) {
        id.append(ALPHABET.charAt(bits >> (held - 5) & 31));
        held -= 5;
      }
    }
    return id.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
