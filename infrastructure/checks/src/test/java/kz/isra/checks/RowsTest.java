package kz.isra.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.isra.acceptance.planted.NamesNoRow;
import kz.isra.checks.planted.NamesAnUnknownRow;
import kz.isra.embedded.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads which rows have a test and writes it to {@code target/rows.md}. */
class RowsTest {
  private static final Path TREE = Template.locate().getParent();
  private static final Rows ROWS = Rows.read(TREE.resolve("infrastructure/acceptance/rows.csv"));

  @Test
  void writesWhichRowsHaveATest() throws IOException {
    Set<JavaClass> tests = tests();

    assertThat(ROWS.findings(tests)).isEmpty();
    String report = ROWS.report(tests);
    Files.writeString(Path.of("target", "rows.md"), report);
    System.out.println(report.lines().findFirst().orElse("") + " See target/rows.md.");
  }

  @Test
  void noticesARowThatDoesNotExist() {
    assertThat(ROWS.findings(only(NamesAnUnknownRow.class)))
        .containsExactly("[NamesAnUnknownRow] names ZZ99, which is no row");
  }

  @Test
  void noticesAnAcceptanceTestThatNamesNoRow() {
    assertThat(ROWS.findings(only(NamesNoRow.class)))
        .containsExactly("kz.isra.acceptance.planted.NamesNoRow.provesNothing() names no row");
  }

  @Test
  void noticesALineThatIsNoRow(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.csv"), "id,what\nRM1,\"a\"\nRM1,\"b\"\n");

    assertThatThrownBy(() -> Rows.read(file)).hasMessageContaining("RM1,\"b\"");
  }

  private static List<JavaClass> only(Class<?> planted) {
    return List.of(new ClassFileImporter().importClass(planted));
  }

  /** The compiled tests of all modules, and the contract tests of the testkit. */
  private static Set<JavaClass> tests() throws IOException {
    List<Path> folders;
    try (var all = Files.find(TREE, 5, (path, attributes) -> holdsTests(path))) {
      folders = all.toList();
    }
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/planted/")).importPaths(folders).stream()
            .collect(java.util.stream.Collectors.toSet());
  }

  private static boolean holdsTests(Path path) {
    return path.endsWith("target/test-classes") || path.endsWith("shared/testkit/target/classes");
  }
}
