package kz.isra.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalTime;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves({"AW-04", "SC10"})
class AiringRoutesTest {
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");
  private final AiringsOnFakes function = new AiringsOnFakes();
  private final PlaybackWorld world = function.world();
  private Occurrence planned;

  @BeforeEach
  void plan() {
    Autowebinar published =
        world.publish(
            world.room("webinar-one"), Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0)));
    planned = world.occurrences(published.id()).getFirst();
  }

  @Test
  void theManifestSaysHowTheSessionPlaysFromPlanningOn() {
    ApiAnswer answer = manifest(planned.session().value());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("cache-control")).isEqualTo("public, max-age=5");
    assertThat(answer.json().toString())
        .isEqualTo(
            """
            {"sessionId":"%s","title":"webinar-one","startsAt":"2026-11-25T15:00:00Z",\
            "lengthMs":1800000,"segmentMs":30000,"playFromMs":0,\
            "entries":[%s],"video":{"kind":"file"}}\
            """
                .formatted(planned.session(), answer.json().path("entries").path(0)));
    assertThat(answer.json().path("entries").path(0).path("fromSegment").asInt()).isZero();
    assertThat(answer.json().path("entries").path(0).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void aSegmentBringsTheScreenAtItsBeginningAndItsOwnEvents() {
    world.at(EIGHT.minusSeconds(100));
    world.clock.set(EIGHT.plusSeconds(70));

    ApiAnswer answer = segment("1", "2");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("cache-control")).isEqualTo("public, max-age=86400, immutable");
    JsonNode segment = answer.json();
    assertThat(segment.path("k").asInt()).isEqualTo(2);
    assertThat(segment.path("fromMs").asInt()).isEqualTo(60_000);
    assertThat(segment.path("toMs").asInt()).isEqualTo(90_000);
    JsonNode snapshot = segment.path("snapshot");
    assertThat(snapshot.path("messages")).hasSize(1);
    assertThat(snapshot.path("messages").path(0).path("id").asText()).isEqualTo("message-1");
    assertThat(snapshot.path("banner").path("payload").path("bannerId").asText())
        .isEqualTo(PlaybackWorld.BANNER);
    JsonNode event = segment.path("events").path(0);
    assertThat(segment.path("events")).hasSize(1);
    assertThat(event.path("offsetMs").asInt()).isEqualTo(65_000);
    assertThat(event.path("at").asText()).isEqualTo("2026-11-25T15:01:05Z");
    assertThat(event.path("payload").path("scripted").asBoolean()).isTrue();
    assertThat(event.path("actor").path("role").asText()).isEqualTo("script");
    assertThat(segment("1", "2").body()).isEqualTo(answer.body());
  }

  @Test
  void nothingIsReadableMoreThanOneSegmentAhead() {
    world.at(EIGHT.minusSeconds(100));
    Instant readable = EIGHT.plusSeconds(90);

    world.clock.set(readable.minusMillis(1));
    ApiAnswer early = segment("1", "4");
    assertThat(early.status()).isEqualTo(404);
    assertThat(early.code()).isEqualTo("TOO_EARLY");
    assertThat(early.headers().get("cache-control")).isEqualTo("no-store");
    assertThat(segment("1", "3").status()).isEqualTo(200);

    world.clock.set(readable);
    assertThat(segment("1", "4").status()).isEqualTo(200);
    assertThat(segment("1", "5").code()).isEqualTo("TOO_EARLY");
    world.clock.set(EIGHT.minusSeconds(31));
    assertThat(segment("1", "0").code()).isEqualTo("TOO_EARLY");
    world.clock.set(EIGHT.minusSeconds(30));
    assertThat(segment("1", "0").status()).isEqualTo(200);
  }

  @Test
  void whatWasNotReachedBeforeAStopStaysClosed() {
    world.at(EIGHT.minusSeconds(100));
    world.clock.set(EIGHT.plusSeconds(40));
    world.stopping.stop(planned.key().autowebinar(), world.clock.instant());
    world.at(EIGHT.plusSeconds(600));

    assertThat(segment("1", "2").status()).isEqualTo(200);
    assertThat(segment("1", "3").code()).isEqualTo("TOO_EARLY");
  }

  @Test
  void aStartThatIsNotArmedShowsNothing() {
    world.clock.set(EIGHT.plusSeconds(60));

    assertThat(segment("1", "0").code()).isEqualTo("TOO_EARLY");
    world.at(EIGHT.plusSeconds(1_000));
    assertThat(world.session(planned).endReason()).contains(EndReason.LATE);
    assertThat(segment("1", "0").code()).isEqualTo("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "00", "1.5", "x", "60", "999999999", "99999999999999", "", "٣"})
  void knowsNoOtherSegments(String number) {
    world.at(EIGHT.minusSeconds(100));
    world.at(EIGHT.plusSeconds(1_790));

    ApiAnswer answer = segment("1", number);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers().get("cache-control")).isEqualTo("no-store");
    assertThat(segment("1", "59").status()).isEqualTo(200);
  }

  @Test
  void knowsNeitherOtherVersionsNorOtherSessions() {
    world.at(EIGHT.minusSeconds(100));
    String live = world.rooms.of(world.org).getFirst().nextSession().value();
    String unknown = SessionId.next(world.ids).value();

    assertThat(segment("2", "0").code()).isEqualTo("NOT_FOUND");
    for (String session : new String[] {live, unknown, "ses_1", "💥", ""}) {
      assertThat(manifest(session).code()).isEqualTo("NOT_FOUND");
      assertThat(segment(session, "1", "0").code()).isEqualTo("NOT_FOUND");
    }
  }

  private ApiAnswer manifest(String session) {
    return ApiCall.of("GET /play/{sessionId}/manifest").param("sessionId", session).to(function);
  }

  private ApiAnswer segment(String version, String number) {
    return segment(planned.session().value(), version, number);
  }

  private ApiAnswer segment(String session, String version, String number) {
    return ApiCall.of("GET /play/{sessionId}/segments/{version}/{k}")
        .param("sessionId", session)
        .param("version", version)
        .param("k", number)
        .to(function);
  }
}
