package kz.isra.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final String KEY = "only the Distribution knows it";

  @Test
  void behindTheDistributionItIsWhomTheDistributionHeard() {
    assertThat(of("203.0.113.9, 198.51.100.1", KEY)).isEqualTo("203.0.113.9");
    assertThat(of("spoofed, 203.0.113.9, 198.51.100.1", KEY)).isEqualTo("203.0.113.9");
  }

  @Test
  void whoCallsPastTheDistributionCannotChooseAnAddress() {
    assertThat(of("", "")).isEqualTo("198.51.100.1");
    assertThat(of("spoofed, 198.51.100.1", "")).isEqualTo("198.51.100.1");
    assertThat(of("spoofed, 198.51.100.1", "a guess")).isEqualTo("198.51.100.1");
  }

  private static String of(String forwarded, String key) {
    return new ClientAddress(KEY)
        .of(
            new Request(
                "GET /",
                "GET",
                "/",
                Map.of(),
                Map.of(),
                Map.of("x-forwarded-for", forwarded, ClientAddress.HEADER, key),
                Map.of(),
                new byte[0],
                "198.51.100.1",
                "req-1"));
  }
}
