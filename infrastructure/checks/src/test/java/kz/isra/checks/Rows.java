package kz.isra.checks;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** The rows of {@code rows.csv} and the tests that name them. */
final class Rows {
  private static final Pattern LINE = Pattern.compile("([A-Z]+-?\\d+),\"([^\"]+)\"");
  private final Map<String, String> wording;

  private Rows(Map<String, String> wording) {
    this.wording = wording;
  }

  /**
   * @param file a head and lines of an id and a text in quotes
   */
  static Rows read(Path file) {
    var wording = new LinkedHashMap<String, String>();
    try {
      for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
        Matcher row = LINE.matcher(line);
        if (!row.matches() || wording.put(row.group(1), row.group(2)) != null) {
          throw new IllegalStateException("Not a new row: " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rows(wording);
  }

  /** What is wrong with how tests name rows. */
  List<String> findings(Collection<JavaClass> tests) {
    var findings = new ArrayList<String>();
    proofs(tests).keySet().stream()
        .filter(row -> !wording.containsKey(row))
        .forEach(
            row -> findings.add(proofs(tests).get(row) + " names " + row + ", which is no row"));
    tests.stream()
        .filter(test -> test.getPackageName().startsWith("kz.isra.acceptance"))
        .flatMap(test -> test.getMethods().stream())
        .filter(method ->
            isTest(method) && named(method).isEmpty() && named(method.getOwner()).isEmpty())
        .forEach(method -> findings.add(method.getFullName() + " names no row"));
    return findings;
  }

  /** A table of every row with its tests. */
  String report(Collection<JavaClass> tests) {
    Map<String, TreeSet<String>> proofs = proofs(tests);
    long proved = wording.keySet().stream().filter(proofs::containsKey).count();
    var report = new StringBuilder();
    report.append(proved).append(" of ").append(wording.size()).append(" rows have a test.\n\n");
    report.append("| Row | What | Tests |\n|---|---|---|\n");
    wording.forEach((row, what) -> {
      String named = String.join(", ", proofs.getOrDefault(row, new TreeSet<>()));
      report.append("| ").append(row).append(" | ").append(what).append(" | ");
      report.append(named.isEmpty() ? "**none**" : named).append(" |\n");
    });
    return report.toString();
  }

  private static Map<String, TreeSet<String>> proofs(Collection<JavaClass> tests) {
    var proofs = new TreeMap<String, TreeSet<String>>();
    for (JavaClass test : tests) {
      Stream.concat(
              named(test).stream(), test.getMethods().stream().flatMap(m -> named(m).stream()))
          .forEach(
              row -> proofs.computeIfAbsent(row, id -> new TreeSet<>()).add(test.getSimpleName()));
    }
    return proofs;
  }

  private static boolean isTest(JavaMethod method) {
    return Stream.of(Test.class, ParameterizedTest.class, TestFactory.class)
        .anyMatch(method::isAnnotatedWith);
  }

  /** By the annotation's name alone: a module may have one of its own. */
  private static List<String> named(HasAnnotations<?> annotated) {
    return annotated.getAnnotations().stream()
        .filter(found -> found.getRawType().getSimpleName().equals(Proves.class.getSimpleName()))
        .flatMap(found -> found.get("value").stream())
        .flatMap(value -> Stream.of((Object[]) value))
        .map(String::valueOf)
        .toList();
  }
}
