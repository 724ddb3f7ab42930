package kz.isra.lambda;

import java.security.SecureRandom;
import java.util.Base64;
import kz.isra.domain.account.Secrets;

/** Secrets from the system's generator, made at use so that a restored snapshot repeats none. */
public final class RandomSecrets implements Secrets {
  private static final int BYTES = 32;

  @Override
  public String next() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
