package kz.isra.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.isra.embedded.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PomRulesTest {
  private static final Path TREE = Template.locate().getParent();

  @Test
  void holdsForEveryModule() throws IOException {
    List<Path> poms;
    try (var all = Files.find(TREE, 4, (path, attributes) -> path.endsWith("pom.xml"))) {
      poms = all.filter(path -> !path.toString().contains("/target/")).toList();
    }

    assertThat(poms).hasSizeGreaterThan(20);
    assertThat(poms.stream().flatMap(pom -> PomRules.findings(pom).stream())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "isra-function-media,isra-testkit,compile",
    "isra-function-media,isra-embedded,runtime",
    "isra-local-host,isra-testkit,compile",
    "isra-local-host,DynamoDBLocal,compile",
    "isra-function-pages,playwright,test",
    "isra-function-media,isra-function-rooms,test"
  })
  void failsOnWhatIsPlantedAgainstIt(
      String module, String artifact, String scope, @TempDir Path folder) throws IOException {
    Path pom =
        Files.writeString(
            folder.resolve("pom.xml"),
            """
            <project>
              <artifactId>%s</artifactId>
              <dependencies>
                <dependency><artifactId>%s</artifactId><scope>%s</scope></dependency>
              </dependencies>
            </project>
            """
                .formatted(module, artifact, scope));

    assertThat(PomRules.findings(pom)).hasSize(1);
  }
}
