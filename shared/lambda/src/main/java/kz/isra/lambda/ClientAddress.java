package kz.isra.lambda;

import java.util.List;

/**
 * The address that a request came from, behind the Distribution. CloudFront and API Gateway each
 * append to {@code X-Forwarded-For} whom they heard from, so the last entry but one is the viewer;
 * what stands before it was sent by the viewer and proves nothing.
 */
public final class ClientAddress {
  private static final int LONGEST = 64;

  private ClientAddress() {}

  /** An IP address as text; of a request that met no proxy the one API Gateway saw. */
  public static String of(Request request) {
    List<String> hops =
        List.of(request.header("x-forwarded-for").orElse("").split("\\s*,\\s*", -1));
    boolean behindProxy = hops.size() > 1 && hops.getLast().equals(request.sourceIp());
    String address = behindProxy ? hops.get(hops.size() - 2) : request.sourceIp();
    return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
  }
}
