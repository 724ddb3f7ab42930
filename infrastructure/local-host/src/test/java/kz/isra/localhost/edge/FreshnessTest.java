package kz.isra.localhost.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.isra.embedded.template.Resolver;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.edge.CachePolicy.Part;
import kz.isra.localhost.fixture.TestHost;
import kz.isra.localhost.http.Answer;
import org.junit.jupiter.api.Test;

final class FreshnessTest {
  private static final CachePolicy POLICY =
      new CachePolicy(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofSeconds(100),
          Part.NONE,
          Part.NONE,
          Part.NONE);
  private final Distribution distribution = distribution();

  private static Distribution distribution() {
    Template template = Template.read(TestHost.template());
    return new Distribution(
        template,
        new Resolver(
            template,
            new Resolver.Names() {
              @Override
              public String ref(String name) {
                return Map.of("PublicOrigin", "http://localhost").getOrDefault(name, name);
              }

              @Override
              public String attribute(String logicalId, String attribute) {
                return logicalId;
              }
            }),
        value -> value);
  }

  private long seconds(int status, String control) {
    Answer answer = Answer.of(status, "text/plain", "x");
    return Freshness.of(
            control.isEmpty() ? answer : answer.with("cache-control", control),
            POLICY,
            distribution)
        .toSeconds();
  }

  @Test
  void theAnswerSaysHowLongWithinThePolicy() {
    assertThat(seconds(200, "public, max-age=60")).isEqualTo(60);
    assertThat(seconds(200, "max-age=60, s-maxage=7")).isEqualTo(7);
    assertThat(seconds(200, "max-age=5000")).isEqualTo(100);
    assertThat(seconds(200, "")).isEqualTo(5);
  }

  @Test
  void whatForbidsItIsNotKept() {
    assertThat(seconds(200, "no-store")).isZero();
    assertThat(seconds(200, "private, max-age=60")).isZero();
    assertThat(seconds(200, "no-cache")).isZero();
  }

  @Test
  void errorsAreKeptAsLongAsTheDistributionSaysEvenWhenTheyForbidIt() {
    assertThat(seconds(404, "no-store")).isZero();
    assertThat(seconds(503, "no-store")).isEqualTo(10);
    assertThat(seconds(404, "max-age=30")).isEqualTo(30);
    assertThat(seconds(403, "")).isZero();
  }
}
