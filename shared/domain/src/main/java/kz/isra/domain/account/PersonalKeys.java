package kz.isra.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns personal data into keys that stores outside {@code PersonalData} may carry: HMAC-SHA256
 * under a secret of the operator, in hex. The same value gives the same key for ever, so the secret
 * is never changed.
 */
public final class PersonalKeys {
  private static final int SHORTEST = 16;
  private final SecretKeySpec secret;

  /**
   * @param secret at least 16 bytes
   */
  public PersonalKeys(byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException("The identity key has fewer than 16 bytes");
    }
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** Names the identity that gets the trial bonus once (I9). */
  public String identity(IdentityNumber number) {
    return key("identity", number.digits());
  }

  public String email(String email) {
    return key("email", email.strip().toLowerCase(Locale.ROOT));
  }

  public String login(String login) {
    return key("login", login.strip().toLowerCase(Locale.ROOT));
  }

  public String ip(String ip) {
    return key("ip", ip);
  }

  private String key(String purpose, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      byte[] key = mac.doFinal((purpose + "\n" + value).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(key);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
