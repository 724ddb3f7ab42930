package kz.isra.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  @Test
  void behindTheDistributionItIsWhomTheDistributionHeard() {
    assertThat(of("203.0.113.9, 198.51.100.1", "198.51.100.1")).isEqualTo("203.0.113.9");
    assertThat(of("spoofed, 203.0.113.9, 198.51.100.1", "198.51.100.1")).isEqualTo("203.0.113.9");
  }

  @Test
  void withoutAProxyItIsWhomApiGatewayHeard() {
    assertThat(of("", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(of("203.0.113.9", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(of("spoofed, other", "203.0.113.9")).isEqualTo("203.0.113.9");
  }

  private static String of(String forwarded, String source) {
    return ClientAddress.of(
        new Request(
            "GET /",
            "GET",
            "/",
            Map.of(),
            Map.of(),
            Map.of("x-forwarded-for", forwarded),
            Map.of(),
            new byte[0],
            source,
            "req-1"));
  }
}
