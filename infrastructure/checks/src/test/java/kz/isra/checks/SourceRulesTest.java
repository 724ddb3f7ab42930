package kz.isra.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kz.isra.embedded.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {
  private static final Path TREE = Template.locate().getParent();
  private static final Pattern WRITTEN =
      Pattern.compile(".*\\.(java|js|json|css|html|md|yaml|xml|sh|csv)");
  private static final Pattern MADE = Pattern.compile(".*/(target|node_modules|\\.git)/.*");

  @Test
  void holdsForEverySourceFile() throws IOException {
    List<Path> files;
    try (var all = Files.walk(TREE)) {
      files =
          all.filter(file -> WRITTEN.matcher(file.toString()).matches())
              .filter(file -> !MADE.matcher(file.toString()).matches())
              .filter(Files::isRegularFile)
              .toList();
    }

    assertThat(files).hasSizeGreaterThan(300);
    assertThat(files.stream().flatMap(file -> SourceRules.findings(file).stream())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"// TO" + "DO later", "see /ro" + "ot/x", "\"/ho" + "me/me/film.mp4\""})
  void failsOnWhatIsPlantedAgainstIt(String planted, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Planted.java"), planted);

    assertThat(SourceRules.findings(file)).hasSize(1);
  }

  @Test
  void failsOnAFileThatShouldHaveBeenSplit(@TempDir Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/main/java"));
    Path file = Files.writeString(sources.resolve("Planted.java"), "// line\n".repeat(351));

    assertThat(SourceRules.findings(file)).hasSize(1);
  }
}
