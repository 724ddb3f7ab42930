package kz.isra.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of the source tree. {@link ImportRulesTest} plants a violation of each. */
final class ImportRules {
  static final String[] MONEY = {
    "kz.isra.domain.money..", "kz.isra.domain.ledger..", "kz.isra.domain.pricing.."
  };

  /** The client of each adapter; the JDK is open to all. */
  static final Map<String, String[]> CLIENTS =
      Map.of(
          "dynamodb", new String[] {"software.amazon.awssdk.services.dynamodb.."},
          "s3", new String[] {"software.amazon.awssdk.services.s3.."},
          "scheduler", new String[] {"software.amazon.awssdk.services.scheduler.."},
          "websocket", new String[] {"software.amazon.awssdk.services.apigatewaymanagementapi.."},
          "mail", new String[] {"software.amazon.awssdk.services.sesv2.."},
          "payments", new String[] {},
          "passwords", new String[] {"com.password4j..", "com.nulabinc.zxcvbn.."});

  private static final Set<String> NAMES_THAT_SAY_NOTHING =
      Set.of(
          "util", "utils", "helper", "helpers", "service", "services", "dto", "common", "manager");

  private ImportRules() {}

  /** Every rule by its name. */
  static Map<String, ArchRule> all() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("areas", areas());
    rules.put("pure", pure());
    rules.put("lambda", lambda());
    CLIENTS.keySet().stream().sorted().forEach(name -> rules.put("adapter " + name, adapter(name)));
    rules.put("injection", injection());
    rules.put("money", money());
    rules.put("clock", clock());
    rules.put("names", names());
    return rules;
  }

  private static ArchRule areas() {
    return classes()
        .that(describe("are ours", type -> !Areas.of(type).isEmpty()))
        .should(Areas.seeOnlyWhatTheirAreaMay());
  }

  private static ArchRule pure() {
    return classes()
        .that()
        .resideInAnyPackage("kz.isra.contract..", "kz.isra.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "kz.isra..");
  }

  private static ArchRule lambda() {
    return noClasses()
        .that()
        .resideInAPackage("kz.isra.lambda..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("software.amazon.awssdk..")
                .and(
                    not(
                        resideInAnyPackage(
                            "software.amazon.awssdk.awscore.exception..",
                            "software.amazon.awssdk.core.exception.."))));
  }

  private static ArchRule adapter(String name) {
    var allowed =
        new ArrayList<>(
            List.of(
                "java..",
                "javax.crypto..",
                "org.jspecify..",
                "org.slf4j..",
                "kz.isra.contract..",
                "kz.isra.domain..",
                "kz.isra.adapter." + name + "..",
                "com.fasterxml.jackson.."));
    if (CLIENTS.get(name).length > 0) {
      allowed.addAll(List.of(CLIENTS.get(name)));
      allowed.addAll(
          List.of(
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.utils.."));
    }
    return classes()
        .that()
        .resideInAPackage("kz.isra.adapter." + name + "..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new));
  }

  /** Only a function's factory knows the container. */
  private static ArchRule injection() {
    return noClasses()
        .that(not(Areas.functions()))
        .and()
        .resideOutsideOfPackage("kz.isra.lambda..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.micronaut..", "jakarta.inject..");
  }

  /** I20: money is whole tiyn. */
  private static ArchRule money() {
    return classes()
        .that(resideInAnyPackage(MONEY))
        .should(
            new ArchCondition<>("have nothing to do with floating point") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getMembers().stream()
                    .filter(member ->
                        member.getAllInvolvedRawTypes().stream().anyMatch(ImportRules::isFloating))
                    .forEach(member ->
                        events.add(SimpleConditionEvent.violated(member, member.getDescription())));
                type.getMethodCallsFromSelf().stream()
                    .filter(ImportRules::givesOrTakesFloating)
                    .forEach(call ->
                        events.add(SimpleConditionEvent.violated(call, call.getDescription())));
              }
            });
  }

  private static boolean givesOrTakesFloating(JavaMethodCall call) {
    AccessTarget.MethodCallTarget target = call.getTarget();
    return Stream.concat(
            target.getRawParameterTypes().stream(), Stream.of(target.getRawReturnType()))
        .anyMatch(ImportRules::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    return type.isEquivalentTo(double.class)
        || type.isEquivalentTo(float.class)
        || type.isEquivalentTo(Double.class)
        || type.isEquivalentTo(Float.class);
  }

  /** Time comes from an injected clock, so that tests and rehearsals can move it. */
  private static ArchRule clock() {
    DescribedPredicate<JavaMethodCall> readsTheClock =
        describe("the clock of the machine is read", ImportRules::readsTheClock);
    return noClasses()
        .that(
            resideInAnyPackage("kz.isra.domain..", "kz.isra.adapter..", "kz.isra.contract..")
                .or(Areas.functions()))
        .should()
        .callMethodWhere(readsTheClock);
  }

  private static boolean readsTheClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getFullName();
    String name = call.getName();
    boolean now =
        owner.startsWith("java.time.")
            && name.equals("now")
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    boolean system = owner.equals("java.time.Clock") && name.startsWith("system");
    boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
    return now || system || millis;
  }

  private static ArchRule names() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            NAMES_THAT_SAY_NOTHING.stream()
                .sorted()
                .map(name -> "kz.isra.." + name + "..")
                .toArray(String[]::new));
  }
}
