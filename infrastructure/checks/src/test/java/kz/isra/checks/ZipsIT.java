package kz.isra.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import kz.isra.embedded.template.Template;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code sam deploy} takes was built and can be loaded by Lambda. */
class ZipsIT {
  /** What Lambda takes of a zip that is uploaded by S3, unpacked (AWS, Lambda quotas). */
  private static final long LARGEST_UNPACKED = 250L * 1024 * 1024;

  private static final Template TEMPLATE = Template.find();

  static Set<String> functions() {
    return TEMPLATE.resources(TemplateRules.FUNCTION).keySet();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void holdsTheHandlerAndItsLibraries(String id) throws IOException {
    assumeTrue(System.getProperty("quick") == null, "a quick build makes no zips");
    JsonNode function = TEMPLATE.properties(id);
    Path zip = Template.locate().resolveSibling(function.path("CodeUri").asText());
    assertThat(zip).isRegularFile();
    assertThat(Files.size(zip)).isLessThan(LARGEST_UNPACKED);

    try (var file = new ZipFile(zip.toFile())) {
      String handler = function.path("Handler").asText().replace('.', '/') + ".class";
      assertThat(file.getEntry(handler)).as(handler).isNotNull();
      assertThat(file.stream().map(Object::toString))
          .anyMatch(name -> name.startsWith("lib/isra-domain"))
          .noneMatch(name -> name.contains("DynamoDBLocal"))
          .noneMatch(name -> name.contains("isra-testkit"))
          .noneMatch(name -> name.contains("isra-embedded"));
      assertThat(file.stream().mapToLong(entry -> entry.getSize()).sum())
          .isLessThan(LARGEST_UNPACKED);
    }
  }
}
