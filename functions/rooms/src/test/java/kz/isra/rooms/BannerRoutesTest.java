package kz.isra.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import kz.isra.domain.language.Language;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Organizer;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Banners of a room: kept, shown and hidden. */
@Proves("OF1")
class BannerRoutesTest extends RoomsFixture {
  @Test
  void bannersAreKeptAndShownOnlyWhileTheRoomIsLive() {
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    function
        .stores()
        .personal()
        .with(
            org,
            new Organizer(
                Organizer.Kind.COMPANY,
                "ТОО «Школа»",
                "Алматы",
                "1",
                "d@school.kz",
                "dana",
                Language.RU));
    String room = live("С баннером");
    String banner =
        banner(
                room,
                """
                {"kind":"button","title":"Курс","label":"Купить","url":"https://school.kz/buy"}
                """)
            .json()
            .path("id")
            .asText();
    assertThat(banner).startsWith("ban_");
    String planned = look(room).json().path("nextSessionId").asText();
    assertThat(show(room, banner, "show", planned).code()).isEqualTo("NOT_LIVE");
    String session = post(room, "start", "").json().path("sessionId").asText();

    assertThat(show(room, banner, "show", session).status()).isEqualTo(204);
    assertThat(show(room, banner, "hide", session).status()).isEqualTo(204);

    var drafts =
        function.stores().inbox().items().stream()
            .filter(item -> item.draft().type().startsWith("banner."))
            .toList();
    assertThat(drafts)
        .extracting(item -> item.draft().type())
        .containsExactly("banner.shown", "banner.hidden");
    assertThat(drafts.getFirst().draft().actor().name()).isEqualTo("ТОО «Школа»");
    assertThat(drafts.getFirst().draft().payload())
        .containsEntry("bannerId", banner)
        .containsEntry("kind", "button")
        .containsEntry("label", "Купить")
        .containsEntry("url", "https://school.kz/buy");
    JsonNode changed =
        call("PUT " + ROOM + "/banners/{bannerId}")
            .param("roomId", room)
            .param("bannerId", banner)
            .body("{\"kind\":\"text\",\"title\":\"Мест нет\",\"text\":\"До встречи\"}")
            .to(function)
            .json();
    assertThat(changed.path("kind").asText()).isEqualTo("text");
    assertThat(changed.has("url")).isFalse();
    ApiCall delete =
        call("DELETE " + ROOM + "/banners/{bannerId}")
            .param("roomId", room)
            .param("bannerId", banner);
    assertThat(delete.to(function).status()).isEqualTo(204);
    assertThat(delete.to(function).status()).isEqualTo(404);
    assertThat(show(room, banner, "show", session).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | kind",
        "{\"kind\":\"popup\",\"title\":\"A\"} | kind",
        "{\"kind\":\"text\",\"title\":\"A\"} | text",
        "{\"kind\":\"text\",\"text\":\"A\"} | title",
        "{\"kind\":\"link\",\"title\":\"A\"} | url",
        "{\"kind\":\"link\",\"title\":\"A\",\"url\":\"javascript:alert(1)\"} | url",
        "{\"kind\":\"link\",\"title\":\"A\",\"url\":\"http://school.kz\"} | url",
        "{\"kind\":\"link\",\"title\":\"A\",\"url\":\"https://127.0.0.1/\"} | url",
        "{\"kind\":\"button\",\"title\":\"A\",\"url\":\"https://school.kz\"} | label",
        "{\"kind\":\"button\",\"title\":{},\"label\":\"B\",\"url\":\"https://school.kz\"} | title"
      })
  void aBannerThatCannotBeShownIsRefused(String body, String field) {
    String room = live("Комната");

    ApiAnswer answer = banner(room, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("name")).contains(field);
  }

  @Test
  void moreThanFiftyBannersAreRefused() {
    String room = live("Комната");
    for (int i = 0; i < 50; i++) {
      assertThat(banner(room, "{\"kind\":\"text\",\"title\":\"A\",\"text\":\"B\"}").status())
          .isEqualTo(201);
    }

    assertThat(banner(room, "{\"kind\":\"text\",\"title\":\"A\",\"text\":\"B\"}").code())
        .isEqualTo("BANNER_LIMIT");
  }
}
