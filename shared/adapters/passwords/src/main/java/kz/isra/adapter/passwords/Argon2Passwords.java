package kz.isra.adapter.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.isra.domain.account.Passwords;

/**
 * Passwords by argon2id with m = 19,456 KiB, t = 2, p = 1, a salt of 16 and a tag of 32 bytes, in
 * PHC form (reliability A1 row 12). Before hashing, a password is brought into NFC and keyed by a
 * secret of the operator, so that a stolen table alone is of no use.
 */
public final class Argon2Passwords implements Passwords {
  private static final int MEMORY = 19_456;
  private static final int ITERATIONS = 2;
  private static final int PARALLELISM = 1;
  private static final int TAG = 32;
  private static final int SALT = 16;
  private static final Argon2Function TODAY =
      Argon2Function.getInstance(MEMORY, ITERATIONS, PARALLELISM, TAG, Argon2.ID);
  private static final int SHORTEST = 8;
  private final SecretKeySpec pepper;

  /**
   * @param secret of the operator; without it no stored hash can be checked any more
   */
  public Argon2Passwords(byte[] secret) {
    this.pepper = new SecretKeySpec(secret, "HmacSHA256");
  }

  @Override
  public String hash(String password) {
    byte[] salt = new byte[SALT];
    new SecureRandom().nextBytes(salt); // made at use: a restored snapshot must not repeat one
    return TODAY.hash(keyed(password), salt).getResult();
  }

  @Override
  public Check check(String password, String hash) {
    Argon2Function made = Argon2Function.getInstanceFromHash(hash);
    if (!made.check(keyed(password), hash.getBytes(StandardCharsets.US_ASCII))) {
      return Check.WRONG;
    }
    return made.equals(TODAY) ? Check.RIGHT : Check.RIGHT_BUT_WEAK;
  }

  @Override
  public void pretend(String password) {
    TODAY.hash(keyed(password), new byte[SALT]);
  }

  @Override
  public boolean isCommon(String password) {
    return Common.LIST.contains(password.toLowerCase(Locale.ROOT));
  }

  byte[] keyed(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(pepper);
      String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
      byte[] key = mac.doFinal(("password\n" + normal).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encode(key);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The 30,000 most used passwords as zxcvbn lists them, those that are long enough. */
  private static final class Common {
    private static final Set<String> LIST = read();

    private static Set<String> read() {
      try {
        var list = new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        list.removeIf(word -> word.length() < SHORTEST);
        return Set.copyOf(list);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
