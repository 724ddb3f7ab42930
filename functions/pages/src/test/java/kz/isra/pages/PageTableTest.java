package kz.isra.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the table has its module, its title and its words. */
class PageTableTest {
  private final Assets assets = Assets.ofClassPath();
  private final ImportMap importMap = ImportMap.of(assets);

  @Test
  void everyPageHasAModuleThatDefinesItsElement() {
    for (Page page : all()) {
      assertThat(assets.text("pages/" + page.name() + ".js"))
          .as(page.name())
          .hasValueSatisfying(
              module -> assertThat(module).contains("define('page-" + page.name() + "'"));
    }
  }

  @Test
  void everyPageHasItsTitleAndItsWordsInEveryLanguage() {
    var words = new Words(assets);
    for (Page page : all()) {
      for (String language : Languages.ALL) {
        assertThat(words.common(language, "titles", page.name()))
            .as(page.name() + " " + language)
            .isNotBlank();
        for (String area : page.words()) {
          assertThat(assets.bytes("words/" + language + "/" + area + ".json"))
              .as(language + "/" + area)
              .isPresent();
        }
      }
    }
  }

  @Test
  void whatModulesSayIsAmongTheWordsOfTheirPage() {
    var missing = new ArrayList<String>();
    for (Page page : all()) {
      var areas = new ArrayList<>(List.of("common", "errors"));
      areas.addAll(page.words());
      for (String module : importMap.closure("pages/" + page.name() + ".js")) {
        java.util.regex.Pattern.compile("\\b(?:t|list)\\([`']([a-z]+)\\.")
            .matcher(assets.text(module).orElse("").replaceAll("(?s)/\\*.*?\\*/", ""))
            .results()
            .map(found -> found.group(1))
            .filter(area -> !areas.contains(area))
            .distinct()
            .forEach(area -> missing.add(page.name() + ": " + module + " says " + area));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyModuleOfAPageIsFoundBeforeItIsAskedFor() {
    assertThat(importMap.closure("pages/login.js"))
        .contains(
            "pages/login.js",
            "lib/lit/index.js",
            "lib/lit-html/lit-html.js",
            "lib/reactive-element/reactive-element.js",
            "lib/lit-html/directives/live.js",
            "core/words.js");
  }

  @Test
  void theSpriteHasTheIcons() {
    assertThat(assets.text("icons.svg"))
        .hasValueSatisfying(
            sprite -> assertThat(sprite).contains("<symbol id=\"copy\" viewBox=\"0 0 24 24\">"));
  }

  private static List<Page> all() {
    return Stream.concat(PageTable.PAGES.stream(), Stream.of(PageTable.MISSING)).toList();
  }
}
