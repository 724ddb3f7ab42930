package kz.isra.checks;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * Who may import whom: the first part of a package after {@code kz.isra} is its area. An area that
 * is not named here is a function; a function sees what functions are made of and itself.
 */
final class Areas {
  private static final String ROOT = "kz.isra.";
  private static final Set<String> OF_A_FUNCTION =
      Set.of("contract", "domain", "lambda", "adapter");
  private static final Map<String, Set<String>> SEEN_BY =
      Map.of(
          "contract", Set.of(),
          "domain", Set.of("contract"),
          "lambda", Set.of("contract", "domain"),
          "adapter", Set.of("contract", "domain"),
          "embedded", Set.of());

  /** What stands above the functions and may see all of them. */
  private static final Set<String> HOSTS = Set.of("localhost", "bench", "acceptance", "checks");

  private Areas() {}

  /** The area of a class; empty where it is not ours. */
  static String of(JavaClass type) {
    String name = type.getPackageName() + ".";
    return name.startsWith(ROOT)
        ? name.substring(ROOT.length(), name.indexOf('.', ROOT.length()))
        : "";
  }

  /** The areas that must exist for the rule to mean something. */
  static Set<String> named() {
    return SEEN_BY.keySet();
  }

  static DescribedPredicate<JavaClass> functions() {
    return DescribedPredicate.describe(
        "functions",
        type -> {
          String area = of(type);
          return !area.isEmpty()
              && !SEEN_BY.containsKey(area)
              && !HOSTS.contains(area)
              && !area.equals("testkit");
        });
  }

  static ArchCondition<JavaClass> seeOnlyWhatTheirAreaMay() {
    return new ArchCondition<>("import only what their area may") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          String target = of(dependency.getTargetClass().getBaseComponentType());
          if (!target.isEmpty() && !maySee(of(type), target)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean maySee(String area, String target) {
    return area.equals(target)
        || (HOSTS.contains(area) && !target.equals("testkit"))
        || SEEN_BY.getOrDefault(area, OF_A_FUNCTION).contains(target);
  }
}
