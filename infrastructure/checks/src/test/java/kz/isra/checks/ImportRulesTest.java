package kz.isra.checks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.isra.adapter.s3.planted.AdapterSeesTheEdge;
import kz.isra.adapter.s3.planted.KnowsTheContainer;
import kz.isra.domain.money.planted.FloatingCall;
import kz.isra.domain.money.planted.FloatingField;
import kz.isra.domain.planted.DomainSeesAnAdapter;
import kz.isra.domain.planted.DomainUsesALibrary;
import kz.isra.domain.planted.ReadsTheClock;
import kz.isra.domain.util.SaysNothing;
import kz.isra.lambda.planted.EdgeUsesAClient;
import kz.isra.media.planted.ReadsTheMillis;
import kz.isra.pages.planted.FunctionSeesAnother;
import kz.isra.pages.planted.FunctionSeesTheTestkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportRulesTest {
  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("testkit"))
          .importPackages("kz.isra");

  private static final Map<String, List<Class<?>>> PLANTED =
      Map.ofEntries(
          entry(
              "areas",
              List.of(
                  DomainSeesAnAdapter.class,
                  FunctionSeesAnother.class,
                  FunctionSeesTheTestkit.class,
                  AdapterSeesTheEdge.class)),
          entry("pure", List.of(DomainUsesALibrary.class)),
          entry("lambda", List.of(EdgeUsesAClient.class)),
          entry("injection", List.of(KnowsTheContainer.class)),
          entry("money", List.of(FloatingField.class, FloatingCall.class)),
          entry("clock", List.of(ReadsTheClock.class, ReadsTheMillis.class)),
          entry("names", List.of(SaysNothing.class)));

  static Set<String> rules() {
    return ImportRules.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsForEverythingThatIsShipped(String rule) {
    ImportRules.all().get(rule).check(SHIPPED);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void failsOnWhatIsPlantedAgainstIt(String rule) throws ClassNotFoundException {
    for (Class<?> planted : planted(rule)) {
      JavaClasses only = new ClassFileImporter().importClasses(planted);

      assertThat(ImportRules.all().get(rule).evaluate(only).hasViolation())
          .as("%s against %s", rule, planted)
          .isTrue();
    }
  }

  private static List<Class<?>> planted(String rule) throws ClassNotFoundException {
    if (rule.startsWith("adapter ")) {
      String name = rule.substring("adapter ".length());
      return List.of(Class.forName("kz.isra.adapter." + name + ".planted.UsesAForeignClient"));
    }
    return PLANTED.getOrDefault(rule, List.of(String.class));
  }

  @Test
  void namesNoAreaThatDoesNotExist() {
    Set<String> areas = SHIPPED.stream().map(Areas::of).collect(Collectors.toSet());

    assertThat(areas).containsAll(Areas.named());
  }

  @Test
  void knowsEveryAdapter() {
    Set<String> adapters =
        SHIPPED.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("kz.isra.adapter."))
            .map(name -> name.split("\\.")[3])
            .collect(Collectors.toSet());

    assertThat(adapters).isEqualTo(ImportRules.CLIENTS.keySet());
  }

  @Test
  void namesNoMoneyPackageThatDoesNotExist() {
    for (String pattern : ImportRules.MONEY) {
      String name = pattern.replace("..", "");
      Stream<JavaClass> found =
          SHIPPED.stream().filter(type -> type.getPackageName().startsWith(name));
      assertThat(found).as(pattern).isNotEmpty();
    }
  }
}
