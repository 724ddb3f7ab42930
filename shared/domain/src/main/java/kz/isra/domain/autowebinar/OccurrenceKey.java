package kz.isra.domain.autowebinar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OccurrenceId;
import kz.isra.domain.id.SessionId;

/**
 * Which planned start is meant. Its occurrence and its session take their ids from it, so that
 * planning the same start again, by whomever, makes nothing new (invariant I13).
 *
 * @param startsAt in whole seconds
 * @param attempt 0, and one more each time the same start is planned anew after it was cancelled or
 *     missed
 */
public record OccurrenceKey(AutowebinarId autowebinar, Instant startsAt, int attempt) {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;

  public OccurrenceKey {
    if (!startsAt.equals(startsAt.truncatedTo(ChronoUnit.SECONDS)) || attempt < 0) {
      throw new IllegalArgumentException("No such start: " + startsAt + " #" + attempt);
    }
  }

  public OccurrenceId occurrence() {
    return new OccurrenceId("occ_" + digest("occurrence"));
  }

  public SessionId session() {
    return new SessionId("ses_" + digest("session"));
  }

  private String digest(String what) {
    String text = what + "|" + autowebinar + "|" + startsAt.getEpochSecond() + "|" + attempt;
    byte[] hash = sha256(text);
    var id = new StringBuilder(LENGTH);
    int bits = 0;
    int held = 0;
    for (int i = 0; id.length() < LENGTH; i++) {
      // 16 bytes are 25 characters of 5 bits and 3 bits of the last one
      bits = (bits << 8 | (i < 16 ? hash[i] & 255 : 0)) & 0xffff;
      held += 8;
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
