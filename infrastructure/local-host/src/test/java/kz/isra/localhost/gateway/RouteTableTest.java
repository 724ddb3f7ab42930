package kz.isra.localhost.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.gateway.RouteTable.Route;
import org.junit.jupiter.api.Test;

final class RouteTableTest {
  private final RouteTable table =
      new RouteTable(
          List.of(
              new Route("GET", "/{proxy+}", "pages"),
              new Route("ANY", "/a/{proxy+}", "greedy"),
              new Route("GET", "/a/{b}", "variable"),
              new Route("GET", "/a/{b}/c", "deep"),
              new Route("GET", "/a/fixed", "fixed"),
              new Route("GET", "/", "home")));

  private String function(String method, String path) {
    return table.match(method, path).map(match -> match.route().functionId()).orElse("none");
  }

  @Test
  void fullMatchesComeBeforeGreedyOnesAndFixedSegmentsBeforeVariables() {
    assertThat(function("GET", "/a/fixed")).isEqualTo("fixed");
    assertThat(function("GET", "/a/other")).isEqualTo("variable");
    assertThat(function("GET", "/a/b/c")).isEqualTo("deep");
    assertThat(function("GET", "/a/b/d")).isEqualTo("greedy");
    assertThat(function("POST", "/a/b")).isEqualTo("greedy");
    assertThat(function("GET", "/x/y/z")).isEqualTo("pages");
    assertThat(function("GET", "/")).isEqualTo("home");
    assertThat(function("POST", "/x")).isEqualTo("none");
  }

  @Test
  void variablesAreDecodedAndGreedyOnesTakeTheRest() {
    assertThat(table.match("GET", "/a/x%2Fy+z").orElseThrow().parameters())
        .isEqualTo(Map.of("b", "x/y+z"));
    assertThat(table.match("POST", "/a/b/c/d").orElseThrow().parameters())
        .isEqualTo(Map.of("proxy", "b/c/d"));
    assertThat(function("POST", "/a/")).isEqualTo("none");
  }

  @Test
  void theRoutesOfTheSystemAreUnique() {
    assertThat(RouteTable.of(Template.find()).routes())
        .extracting(Route::key)
        .doesNotHaveDuplicates();
  }
}
