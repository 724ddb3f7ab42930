package kz.isra.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import kz.isra.embedded.template.Template;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import kz.isra.lambda.SocketRoutes;
import kz.isra.lambda.StreamConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The template and the functions say the same. */
class FunctionsTest {
  /** Invoked by operators themselves; see Operate in the README. */
  private static final String ORDERED = "IdentityFunction";

  private static final FunctionsOfTemplate FUNCTIONS = new FunctionsOfTemplate(Template.find());

  @TempDir private Path folder;

  static Set<String> functions() {
    return FUNCTIONS.ids();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void answersTheRoutesOfTheTemplateAndNoOther(String id) throws Exception {
    try (FunctionHandler handler = FUNCTIONS.start(id)) {
      assertThat(routes(handler)).isEqualTo(FUNCTIONS.routes(id));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void takesTheEventsThatTheTemplateSends(String id) throws Exception {
    try (FunctionHandler handler = FUNCTIONS.start(id)) {
      ApplicationContext context = handler.getApplicationContext();
      assertThat(context.findBean(StreamConsumer.class).isPresent())
          .as("stream")
          .isEqualTo(FUNCTIONS.called(id, "DynamoDB"));
      assertThat(context.findBean(ScheduleConsumer.class).isPresent())
          .as("schedule, or the operator's orders")
          .isEqualTo(FUNCTIONS.called(id, "Schedule") || id.equals(ORDERED));
      assertThat(context.findBean(SocketRoutes.class).isPresent())
          .as("sockets")
          .isEqualTo(id.equals("ChatFunction"));
    }
  }

  @Test
  void hasAFunctionForEveryModule() throws IOException {
    var modules = new TreeSet<String>();
    try (var folders = Files.list(Template.locate().resolveSibling("functions"))) {
      folders
          .filter(module -> Files.exists(module.resolve("pom.xml")))
          .forEach(module -> {
            String name = module.getFileName().toString();
            modules.add(Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Function");
          });
    }

    assertThat(FUNCTIONS.ids()).containsExactlyInAnyOrderElementsOf(modules);
  }

  @Test
  void noticesARouteThatStandsInOnePlaceOnly() throws Exception {
    var planted = planted("Path: '/api/assets/{id}/link'", "Path: '/api/assets/{id}/links'");

    try (FunctionHandler handler = planted.start("MediaFunction")) {
      assertThat(routes(handler)).isNotEqualTo(planted.routes("MediaFunction"));
    }
  }

  @Test
  void noticesAHandlerThatDoesNotExist() throws IOException {
    var planted = planted("kz.isra.media.MediaHandler", "kz.isra.media.PlantedHandler");

    assertThatThrownBy(() -> planted.start("MediaFunction"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void noticesAnEnvironmentThatLacksAName() throws IOException {
    var planted = planted("BUCKET_MEDIA: !Ref MediaBucket", "BUCKET: !Ref MediaBucket");

    assertThatThrownBy(() -> routes(planted.start("MediaFunction")))
        .hasStackTraceContaining("The environment lacks BUCKET_MEDIA");
  }

  private static Set<String> routes(FunctionHandler handler) {
    return handler
        .getApplicationContext()
        .findBean(Routes.class)
        .map(Routes::keys)
        .orElse(Set.of());
  }

  private FunctionsOfTemplate planted(String found, String planted) throws IOException {
    String text = Files.readString(Template.locate());
    assertThat(text).as("the place for the violation").contains(found);
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, text.replace(found, planted));
    return new FunctionsOfTemplate(Template.read(file));
  }
}
