package kz.isra.domain.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Как запустить вебинар, kak-zapustit-vebinar",
    "Щука & Ёж: подъём!, shchuka-yozh-podyom",
    "Қазақ тілі — әдебиет, qazaq-tili-adebiet",
    "Сәлем ұлы Өнер ғажап іні һәм ңұң, salem-uly-oner-gazhap-ini-ham-ngung",
    "Über Café 2026, uber-cafe-2026"
  })
  void aTitleBecomesAnAddressInLatinLetters(String title, String slug) {
    assertThat(Slug.fromTitle(title)).map(Slug::value).contains(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Я", "日本語", "!!!", "App", "Admin", "  "})
  void aTitleThatLeavesTooLittleOrAReservedWordGivesNone(String title) {
    assertThat(Slug.fromTitle(title)).isEmpty();
  }

  @Test
  void aLongTitleIsCutAtAWord() {
    assertThat(Slug.fromTitle("слово ".repeat(30)).orElseThrow().value())
        .hasSizeLessThanOrEqualTo(40)
        .endsWith("slovo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab", "..", "../etc", "a/b", "Salam", "a--b", "-ab", "ab-", "api", "login", "a b", "ab_c",
        "салам", "%2e%2e"
      })
  void whatIsNoAddressIsRefused(String text) {
    assertThat(Slug.of(text)).isEmpty();
  }

  @Test
  void theLongestAndTheShortestAreTaken() {
    assertThat(Slug.of("abc")).isPresent();
    assertThat(Slug.of("a".repeat(60))).isPresent();
    assertThat(Slug.of("a".repeat(61))).isEmpty();
  }

  @Test
  void anotherEndingKeepsTheAddressWithinItsLength() {
    assertThat(new Slug("a".repeat(60)).with("12345678").value())
        .hasSize(60)
        .endsWith("a-12345678");
  }
}
