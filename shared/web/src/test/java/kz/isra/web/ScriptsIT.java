package kz.isra.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The modules' own tests and types, by Node and TypeScript. Building Isra needs neither, so where
 * they are missing these are left out; in CI ({@code CI=true}) they must be there.
 */
class ScriptsIT {
  private static final int MINUTES = 5;

  @Test
  void theModulesPassTheirTests() throws Exception {
    var command = new ArrayList<>(List.of(tool("node"), "--test", "--test-reporter=spec"));
    try (Stream<Path> tests = Files.list(Path.of("src/test/js"))) {
      tests
          .map(Path::toString)
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .forEach(command::add);
    }
    passes(command);
  }

  @Test
  void theModulesKeepTheirTypes() throws Exception {
    passes(List.of(tool("tsc"), "-p", "tsconfig.json"));
  }

  private static void passes(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static String tool(String name) {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(found).as(name + " must be installed in CI").isPresent();
    }
    assumeThat(found).as(name + " is not installed").isPresent();
    return found.orElseThrow().toString();
  }
}
