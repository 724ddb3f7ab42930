package kz.isra.autowebinars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.media.AssetFixtures;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The world's script (messages at 10, 65 and 600 s, a banner from 40 to 100 s) over a film of
 * twenty minutes that is not the one of its live.
 */
@Proves("SC11")
class AlignmentFunctionTest {
  private static final String SHIFT = "[{\"logMs\":65000,\"videoMs\":35000}]";
  private final AutowebinarsOnFakes function = new AutowebinarsOnFakes();
  private final PlaybackWorld world = function.world();
  private final String login = function.login(world.org, true);
  private final RoomId room = world.room("webinar-one");
  private final AssetId cut = AssetId.next(world.ids);
  private int keys;

  @BeforeEach
  void upload() {
    world.assets.create(
        AssetFixtures.ready(cut, world.org, Duration.ofMinutes(20), PlaybackWorld.NOW));
  }

  @Test
  void playsTheRangeThatWasAlignedAndCountsWhatItLeavesOut() {
    ApiAnswer made = create(file(), alignment(0, 1_140_000, SHIFT, "BY_HAND", true));

    assertThat(made.status()).isEqualTo(201);
    JsonNode json = made.json();
    assertThat(json.path("lengthMs").asLong()).isEqualTo(1_140_000);
    assertThat(json.path("droppedMessages").asInt()).isEqualTo(1);
    assertThat(json.path("droppedBanners").asInt()).isZero();
    JsonNode alignment = json.path("alignment");
    assertThat(alignment.path("durationMs").asLong()).isEqualTo(1_200_000);
    assertThat(alignment.path("playToMs").asLong()).isEqualTo(1_140_000);
    assertThat(alignment.path("anchors").path(0).path("logMs").asLong()).isEqualTo(65_000);
    assertThat(alignment.path("origin").asText()).isEqualTo("BY_HAND");
    assertThat(json.path("funds").path("perRunTiyn").asLong())
        .as("19 minutes of 30 attendees at 40 tenge an hour")
        .isEqualTo(38_000);
    var version =
        world
            .autowebinarRows
            .version(AutowebinarId.of(json.path("id").asText()).orElseThrow(), 1)
            .orElseThrow();
    assertThat(
            world.airingContent.load(version.autowebinar(), 1).orElseThrow().events().stream()
                .map(event -> event.type() + "@" + event.offsetMs()))
        .containsExactly(
            "banner.shown@10000",
            "message.posted@35000",
            "banner.hidden@70000",
            "message.posted@570000");
  }

  @Test
  void aLinkedVideoIsAlignedByTheLengthThatItsPlayerTells() {
    String youTube = "{\"kind\":\"youtube\",\"url\":\"https://youtu.be/abcdefghijk\"}";

    JsonNode json = create(youTube, alignment(30_000, 1_150_000, SHIFT, "PROPOSED", true)).json();

    assertThat(json.path("lengthMs").asLong()).isEqualTo(1_120_000);
    assertThat(json.path("alignment").path("durationMs").asLong()).isEqualTo(1_200_000);
    assertThat(json.path("alignment").path("origin").asText()).isEqualTo("PROPOSED");
  }

  @Test
  void wantsTheOrganizersYes() {
    assertThat(create(file(), alignment(0, 60_000, SHIFT, "PROPOSED", false)).code())
        .isEqualTo("ALIGNMENT_NOT_CONFIRMED");
    ApiAnswer none = create(file(), "null");
    assertThat(none.status()).isEqualTo(409);
    assertThat(none.code()).isEqualTo("ALIGNMENT_NEEDED");
  }

  @Test
  void theVeryFileNeedsNoneAndSaysSo() {
    String film = "{\"kind\":\"file\",\"assetId\":\"" + world.film + "\"}";

    JsonNode alignment = create(film, "null").json().path("alignment");

    assertThat(alignment.path("origin").asText()).isEqualTo("EXACT");
    assertThat(alignment.path("playToMs").asLong()).isEqualTo(1_800_000);
    assertThat(alignment.path("anchors")).hasSize(1);
  }

  @Test
  void aScenarioWithNothingInItMayTakeAPartOfAVideo() {
    ScenarioId empty = ScenarioId.next(world.ids);
    world.recordEmpty(empty);

    JsonNode json =
        create(empty, file(), alignment(60_000, 120_000, SHIFT, "BY_HAND", true)).json();

    assertThat(json.path("lengthMs").asLong()).isEqualTo(60_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|1200001|[{\"logMs\":0,\"videoMs\":0}]|playToMs|OUTSIDE_VIDEO",
        "60000|60000|[{\"logMs\":0,\"videoMs\":0}]|playToMs|BEFORE_START",
        "-1|60000|[{\"logMs\":0,\"videoMs\":0}]|playFromMs|OUT_OF_RANGE",
        "0|60000|[{\"logMs\":0,\"videoMs\":1200001}]|anchors|OUTSIDE_VIDEO",
        "0|60000|[]|anchors|REQUIRED",
        "0|60000|7|anchors|WRONG_TYPE",
        "0|60000|[7]|anchors|WRONG_TYPE",
        "0|60000|[{\"logMs\":0}]|anchors.0.videoMs|REQUIRED",
        "0|60000|[{\"logMs\":0,\"videoMs\":1.5}]|anchors.0.videoMs|WRONG_TYPE",
        "0|60000|[{\"logMs\":9,\"videoMs\":9},{\"logMs\":9,\"videoMs\":10}]|anchors|NOT_RISING",
        "0|60000|[{\"logMs\":9,\"videoMs\":9},{\"logMs\":10,\"videoMs\":8}]|anchors|NOT_RISING"
      })
  void refusesAnAlignmentByTheFieldThatIsWrong(
      String from, String to, String anchors, String field, String code) {
    ApiAnswer answer =
        create(
            file(), alignment(Long.parseLong(from), Long.parseLong(to), anchors, "BY_HAND", true));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields")).hasSize(1);
    assertThat(answer.json().path("fields").path(0).path("name").asText())
        .isEqualTo("alignment." + field);
    assertThat(answer.json().path("fields").path(0).path("code").asText()).isEqualTo(code);
  }

  @Test
  void refusesMoreAnchorsThanAFilmCanHave() {
    var many = new StringBuilder("[{\"logMs\":0,\"videoMs\":0}");
    for (int i = 1; i <= 20; i++) {
      many.append(",{\"logMs\":").append(i * 10).append(",\"videoMs\":").append(i).append('}');
    }

    ApiAnswer answer = create(file(), alignment(0, 60_000, many + "]", "BY_HAND", true));

    assertThat(answer.json().path("fields").findValuesAsText("code")).containsExactly("TOO_MANY");
  }

  @Test
  void nobodyCallsAnAlignmentExactFromOutside() {
    ApiAnswer answer = create(file(), alignment(0, 60_000, SHIFT, "EXACT", true));

    assertThat(answer.json().path("fields").findValuesAsText("name"))
        .containsExactly("alignment.origin");
  }

  @Test
  void noSessionIsLongerThanEightHours() {
    String hls = "{\"kind\":\"hls\",\"url\":\"https://video.example/a.m3u8\"}";
    String long_ = alignment(0, 28_800_001, SHIFT, "BY_HAND", true).replace("1200000", "40000000");

    assertThat(create(hls, long_).json().path("fields").findValuesAsText("code"))
        .containsExactly("TOO_LONG");
  }

  private String file() {
    return "{\"kind\":\"file\",\"assetId\":\"" + cut + "\"}";
  }

  private static String alignment(
      long from, long to, String anchors, String origin, boolean confirmed) {
    return """
    {"durationMs":1200000,"playFromMs":%d,"playToMs":%d,"anchors":%s,"origin":"%s","confirmed":%s}\
    """
        .formatted(from, to, anchors, origin, confirmed);
  }

  private ApiAnswer create(String video, String alignment) {
    return create(world.scenario, video, alignment);
  }

  private ApiAnswer create(ScenarioId scenario, String video, String alignment) {
    String body =
        """
        {"roomId":"%s","scenarioId":"%s","video":%s,"alignment":%s,\
        "schedule":{"kind":"DAILY","times":["20:00"]}}\
        """
            .formatted(room, scenario, video, alignment);
    return ApiCall.of("POST /api/autowebinars")
        .login(login)
        .header("idempotency-key", "key-" + ++keys)
        .body(body)
        .to(function);
  }
}
