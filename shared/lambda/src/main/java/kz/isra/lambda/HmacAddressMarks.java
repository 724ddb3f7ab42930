package kz.isra.lambda;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.moderation.AddressMarks;

/**
 * Marks by HMAC-SHA256 over session, network and browser, 32 hex digits: two sessions never have a
 * mark in common. Of an IPv6 address the first 64 bits count, because the rest changes by itself.
 */
public final class HmacAddressMarks implements AddressMarks {
  private static final int LENGTH = 16;
  private static final int NETWORK = 8;
  private final SecretKeySpec key;

  public HmacAddressMarks(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  /** From TICKET_KEY, whose tickets begin otherwise. */
  public static HmacAddressMarks of(Config config) {
    return new HmacAddressMarks(config.required("TICKET_KEY"));
  }

  @Override
  public String mark(SessionId session, String address, String browser) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      String text = "address\n" + session + "\n" + network(address) + "\n" + browser;
      return HexFormat.of()
          .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK)
          : address;
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
