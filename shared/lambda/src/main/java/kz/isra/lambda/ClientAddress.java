package kz.isra.lambda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * The address that a request came from. CloudFront and API Gateway each append to {@code
 * X-Forwarded-For} whom they heard from, so of a request that came through our Distribution the
 * last entry but one is the viewer; what stands before it was sent by the viewer and proves
 * nothing.
 *
 * <p>Anybody can call API Gateway past the Distribution and write the header whole, so it counts
 * only beside the secret that the Distribution adds as {@value #HEADER}; without that the address
 * is the one that API Gateway saw, which nobody can choose.
 */
public final class ClientAddress {
  static final String HEADER = "x-origin-key";
  private static final int LONGEST = 64;
  private final byte[] key;

  /**
   * @param key that the Distribution shows
   */
  public ClientAddress(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  /** By the key in {@code ORIGIN_KEY}. */
  public static ClientAddress of(Config config) {
    return new ClientAddress(config.required("ORIGIN_KEY"));
  }

  /** An IP address as text. */
  public String of(Request request) {
    List<String> hops =
        List.of(request.header("x-forwarded-for").orElse("").split("\\s*,\\s*", -1));
    boolean ours = hops.size() > 1 && throughOurs(request);
    String address = ours ? hops.get(hops.size() - 2) : request.sourceIp();
    return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
  }

  private boolean throughOurs(Request request) {
    String shown = request.header(HEADER).orElse("");
    return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), key);
  }
}
