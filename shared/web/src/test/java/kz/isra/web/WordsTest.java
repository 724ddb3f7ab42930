package kz.isra.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.isra.contract.ErrorCode;
import org.junit.jupiter.api.Test;

/** Acceptance row PG4: all screens in three languages, no missing key, plural forms right. */
class WordsTest {
  private static final Path WEB = Path.of("src/main/resources/web");
  private static final List<String> LANGUAGES = List.of("ru", "kk", "en");
  private static final Map<String, Set<String>> FORMS =
      Map.of(
          "ru", Set.of("one", "few", "many", "other"),
          "kk", Set.of("other"),
          "en", Set.of("one", "other"));
  private static final Pattern USE =
      Pattern.compile("\\b(?:t|list)\\('([a-z][\\w-]*(?:\\.[\\w-]+)+)'");

  @Test
  void everyLanguageHasTheSameKeys() {
    Set<String> russian = words("ru").leaves().keySet();
    for (String language : LANGUAGES) {
      assertThat(words(language).leaves().keySet()).as(language).isEqualTo(russian);
    }
  }

  @Test
  void everyLanguageFillsTheSamePlaces() {
    var wrong = new ArrayList<String>();
    Words russian = words("ru");
    for (String language : LANGUAGES) {
      Words other = words(language);
      for (String key : russian.leaves().keySet()) {
        if (!other.places(key).equals(russian.places(key))) {
          wrong.add(language + " " + key + " " + other.places(key));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void pluralsHaveTheFormsOfTheirLanguage() {
    for (String language : LANGUAGES) {
      words(language)
          .leaves()
          .forEach((key, leaf) -> {
            if (leaf.isObject()) {
              var forms = new TreeSet<String>();
              leaf.fieldNames().forEachRemaining(forms::add);
              assertThat(forms)
                  .as(language + " " + key)
                  .isEqualTo(new TreeSet<>(FORMS.get(language)));
            }
          });
    }
  }

  @Test
  void noLanguageLeaksIntoAnother() throws IOException {
    var allowed = new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/same-words.txt")));
    var leaks = new TreeSet<String>();
    Words russian = words("ru");
    Words kazakh = words("kk");
    Words english = words("en");
    for (String key : russian.leaves().keySet()) {
      String ru = russian.text(key);
      boolean same =
          ru.equals(kazakh.text(key))
              || ru.equals(english.text(key))
              || kazakh.text(key).equals(english.text(key));
      if (same && !allowed.contains(ru) && !allowed.contains(kazakh.text(key))) {
        leaks.add(key + " = " + ru + " | " + kazakh.text(key) + " | " + english.text(key));
      }
    }
    assertThat(leaks).isEmpty();
  }

  @Test
  void wordsAreNeitherEmptyNorLoud() {
    for (String language : LANGUAGES) {
      words(language)
          .leaves()
          .forEach((key, leaf) -> {
            for (String text : texts(leaf)) {
              assertThat(text).as(language + " " + key).isNotBlank().doesNotContain("!");
            }
          });
    }
  }

  @Test
  void everyErrorCodeIsWorded() {
    var codes = Arrays.stream(ErrorCode.values()).map(code -> "errors." + code.name()).toList();
    assertThat(words("ru").leaves().keySet()).containsAll(codes);
  }

  @Test
  void everyKeyThatModulesNameExists() throws IOException {
    var missing = new TreeSet<String>();
    Set<String> known = words("ru").leaves().keySet();
    try (Stream<Path> modules = Files.walk(WEB)) {
      for (Path module : modules.filter(path -> path.toString().endsWith(".js")).toList()) {
        USE.matcher(Files.readString(module))
            .results()
            .map(use -> use.group(1))
            .filter(key -> !known.contains(key))
            .forEach(key -> missing.add(WEB.relativize(module) + ": " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<String> texts(JsonNode leaf) {
    var texts = new ArrayList<String>();
    if (leaf.isValueNode()) {
      texts.add(leaf.asText());
    } else {
      leaf.forEach(part -> texts.add(part.asText()));
    }
    return texts;
  }

  private static Words words(String language) {
    return Words.of(WEB, language);
  }
}
