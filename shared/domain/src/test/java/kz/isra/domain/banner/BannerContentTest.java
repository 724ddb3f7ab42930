package kz.isra.domain.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BannerContentTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://school.kz",
        "https://school.kz/buy?utm_source=isra#form",
        "https://xn--80ak6aa92e.com/",
        "HTTPS://School.KZ/"
      })
  void aLinkLeadsToAPublicHttpsAddress(String url) {
    assertThat(BannerContent.link(url))
        .map(link -> link.getScheme().toLowerCase(Locale.ROOT))
        .contains("https");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://school.kz",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://[::1]/",
        "https://intranet/",
        "https://printer.local/",
        "https://metadata.internal/",
        "https://user@school.kz/",
        "https://school.kz:443@evil.kz/",
        "//school.kz",
        "school.kz",
        "https://school.kz/ a",
        ""
      })
  void anythingElseIsRefused(String url) {
    assertThat(BannerContent.link(url)).isEmpty();
  }
}
