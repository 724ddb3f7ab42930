package kz.isra.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.media.AssetFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a room may not be: fields that are wrong, and pictures. */
@Proves({"RM1", "RM4"})
class RoomFieldsTest extends RoomsFixture {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | title | REQUIRED",
        "{\"title\":\"\"} | title | REQUIRED",
        "{\"title\":\"\\u200b\\u202e\"} | title | REQUIRED",
        "{\"title\":5} | title | WRONG_TYPE",
        "{\"title\":\"A\",\"slug\":\"../etc\"} | slug | NOT_AN_ADDRESS",
        "{\"title\":\"A\",\"slug\":\"admin\"} | slug | NOT_AN_ADDRESS",
        "{\"title\":\"A\",\"slug\":[\"a\"]} | slug | WRONG_TYPE",
        "{\"title\":\"A\",\"zone\":\"Mars/Base\"} | zone | UNKNOWN",
        "{\"title\":\"A\",\"language\":\"de\"} | language | UNKNOWN",
        "{\"title\":\"A\",\"expectedAttendees\":0} | expectedAttendees | OUT_OF_RANGE",
        "{\"title\":\"A\",\"expectedAttendees\":100001} | expectedAttendees | OUT_OF_RANGE",
        "{\"title\":\"A\",\"expectedAttendees\":1.5} | expectedAttendees | WRONG_TYPE",
        "{\"title\":\"A\",\"plannedMinutes\":481} | plannedMinutes | OUT_OF_RANGE",
        "{\"title\":\"A\",\"plannedMinutes\":4} | plannedMinutes | OUT_OF_RANGE",
        "{\"title\":\"A\",\"asksContact\":\"yes\"} | asksContact | WRONG_TYPE",
        "{\"title\":\"A\",\"source\":\"youtube\"} | source | WRONG_TYPE",
        "{\"title\":\"A\",\"source\":{}} | source.kind | REQUIRED",
        "{\"title\":\"A\",\"source\":{\"kind\":\"rtmp\"}} | source.kind | UNKNOWN",
        "{\"title\":\"A\",\"source\":{\"kind\":\"youtube\"}} | source.url | REQUIRED",
        "{\"title\":\"A\",\"source\":{\"kind\":\"youtube\",\"url\":\"https://x.kz/v\"}} | source.url | NOT_YOUTUBE",
        "{\"title\":\"A\",\"source\":{\"kind\":\"hls\",\"url\":\"http://x.kz/a.m3u8\"}} | source.url | NOT_HTTPS",
        "{\"title\":\"A\",\"source\":{\"kind\":\"file\",\"assetId\":\"ast_aaaaaaaaaaaaaaaaaaaaaaaaaa\"}} | source.assetId | UNKNOWN",
        "{\"title\":\"A\",\"source\":{\"kind\":\"file\"}} | source.assetId | REQUIRED"
      })
  void tellsWhichFieldIsWrongAndWhy(String body, String field, String code) {
    ApiAnswer answer = create(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("INVALID_FIELDS");
    assertThat(answer.json().path("fields"))
        .anySatisfy(refused -> {
          assertThat(refused.path("name").asText()).isEqualTo(field);
          assertThat(refused.path("code").asText()).isEqualTo(code);
        });
    assertThat(call("GET /api/rooms").to(function).json().path("rooms")).isEmpty();
  }

  @Test
  void anOverlongTitleOrDescriptionIsRefused() {
    assertThat(create("{\"title\":\"%s\"}".formatted("ж".repeat(120))).status()).isEqualTo(201);
    assertThat(create("{\"title\":\"%s\"}".formatted("ж".repeat(121))).code())
        .isEqualTo("INVALID_FIELDS");
    assertThat(
            create("{\"title\":\"A\",\"description\":\"%s\"}".formatted("ж".repeat(2_001))).code())
        .isEqualTo("INVALID_FIELDS");
  }

  @Test
  void aStrangersVideoIsUnknownAndTheOwnersIsTaken() {
    AssetId mine = asset(org);
    AssetId foreign = asset(OrgId.next(ids));

    assertThat(create(withFile(foreign)).code()).isEqualTo("INVALID_FIELDS");
    assertThat(create(withFile(mine)).json().path("source").path("assetId").asText())
        .isEqualTo(mine.value());
  }

  private AssetId asset(OrgId owner) {
    AssetId id = AssetId.next(ids);
    function
        .stores()
        .assets()
        .create(AssetFixtures.ready(id, owner, Duration.ofMinutes(3), Instant.EPOCH));
    return id;
  }

  private static String withFile(AssetId asset) {
    return "{\"title\":\"A\",\"source\":{\"kind\":\"file\",\"assetId\":\"" + asset + "\"}}";
  }
}
