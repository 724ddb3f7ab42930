package kz.isra.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.attendance.Interval;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Sequencer;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.lambda.Json;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.SocketRequest;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** Beats and positions: who is there, who only looks, and the host who keeps it going. */
class BeatTest extends ChatFixture {
  @Test
  void answersABeatWithTheNewestBlockAndTheNumberOfPeople() throws Exception {
    open("con-1", Role.VIEWER);
    open("con-2", Role.VIEWER);
    open("con-3", Role.HOST);
    new Sequencer(log, new JsonEventCodec(), 1)
        .commit(
            session.id(),
            Audience.PUBLIC,
            List.of(
                EventFixtures.arrival(session.id(), EventFixtures.started(session.id()), START)));

    JsonNode answer = Json.tree(say("con-1", "{\"t\":\"beat\"}").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.path("block").asLong()).isEqualTo(1);
    assertThat(answer.path("seq").asLong()).isEqualTo(1);
    assertThat(answer.path("now").asLong()).isEqualTo(START.toEpochMilli());
    clock.advance(Duration.ofSeconds(3));
    assertThat(say("con-1", "{\"t\":\"beat\"}")).contains("\"viewers\":1");
  }

  @Test
  void writesTheRowOfASocketAgainThatBeatsAlthoughItWasTakenForGone() {
    open("con-1", Role.VIEWER);
    connections.remove(session.id(), "con-1");
    clock.advance(Duration.ofSeconds(5));

    say("con-1", "{\"t\":\"beat\"}");

    assertThat(connections.of(session.id())).extracting(Connection::id).containsExactly("con-1");
  }

  @Test
  void writesAnIntervalFromOpeningToClosing() {
    open("con-1", Role.VIEWER);
    clock.advance(Duration.ofMinutes(4));
    say("con-1", "{\"t\":\"beat\",\"visible\":true}");
    clock.advance(Duration.ofMinutes(1));
    chat.disconnect(socket(SocketRequest.Event.DISCONNECT, "con-1", Map.of(), Map.of(), ""));
    chat.disconnect(socket(SocketRequest.Event.DISCONNECT, "con-1", Map.of(), Map.of(), ""));

    assertThat(attendance.intervals(session.id()))
        .containsExactly(
            new Interval(
                attendee,
                "con-1",
                START,
                START.plus(Duration.ofMinutes(4)),
                Optional.of(START.plus(Duration.ofMinutes(5)))));
    assertThat(connections.of(session.id())).isEmpty();
  }

  @Test
  void keepsASessionGoingByTheHostsBeatsAndWakesAnInterruptedOne() {
    open("con-1", Role.HOST);
    go(SessionState.INTERRUPTED);
    clock.advance(Duration.ofSeconds(70));

    say("con-1", "{\"t\":\"beat\"}");

    assertThat(sessions.find(session.id()))
        .hasValueSatisfying(found -> {
          assertThat(found.state()).isEqualTo(SessionState.LIVE);
          assertThat(found.hostSeenAt()).contains(START.plusSeconds(70));
        });
    assertThat(inbox.drafts(session.id()))
        .extracting(EventDraft::type)
        .containsExactly("session.resumed");
  }

  @Test
  void notesWhereTheHostsPictureStands() {
    open("con-1", Role.HOST);

    assertThat(
            chat.message(
                socket(
                    SocketRequest.Event.MESSAGE,
                    "con-1",
                    Map.of(),
                    Map.of(),
                    "{\"t\":\"position\",\"videoMs\":2500}")))
        .isEmpty();

    assertThat(inbox.drafts(session.id()))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.type()).isEqualTo("video.position");
          assertThat(draft.payload()).isEqualTo(Map.of("videoMs", 2500L));
        });
  }

  @Test
  @Proves("RM8")
  void whoOnlyLooksAsAViewerIsNotCountedNotHeardAndNoSignOfTheHost() {
    String ticket = tickets.issue(session.id(), Role.VIEWER, host.value());
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(200);
    clock.advance(Duration.ofSeconds(3));

    assertThat(say("con-1", "{\"t\":\"beat\"}")).contains("\"viewers\":0");
    assertThat(say("con-1", message("message-1", "x"))).contains("HOSTS_ONLY");
    assertThat(inbox.items()).isEmpty();
    assertThat(attendance.intervals(session.id())).isEmpty();
    assertThat(sessions.find(session.id()).flatMap(Session::hostSeenAt)).isEmpty();
  }
}
