package kz.isra.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.language.Language;
import kz.isra.domain.log.Role;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.lambda.SocketRequest;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.Test;

/** A message into the inbox, and why it may be refused. */
class SayTest extends ChatFixture {
  @Test
  void refusesAnIdThatIsraGivesItself() {
    open("con-1", Role.VIEWER);

    for (String id : List.of("end_" + session.id(), "start_" + session.id(), "script-1000001")) {
      assertThat(say("con-1", "{\"t\":\"say\",\"id\":\"" + id + "\",\"text\":\"x\"}"))
          .contains("UNKNOWN_FRAME");
    }
    assertThat(inbox.items()).isEmpty();
  }

  @Test
  void putsAMessageIntoTheInboxAndAcknowledgesItAlsoWhenItRepeats() {
    open("con-1", Role.VIEWER);
    String frame =
        "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\" и\u0306од\u202E \",\"videoMs\":1500}";

    assertThat(say("con-1", frame)).isEqualTo("{\"t\":\"ack\",\"id\":\"message-1\"}");
    assertThat(say("con-1", frame)).isEqualTo("{\"t\":\"ack\",\"id\":\"message-1\"}");

    assertThat(inbox.drafts(session.id()))
        .singleElement()
        .satisfies(draft -> {
          assertThat(draft.payload()).isEqualTo(Map.of("text", "йод", "videoMs", 1500L));
          assertThat(draft.actor().name()).isEqualTo("Айгүл");
          assertThat(draft.actor().role()).isEqualTo(Role.VIEWER);
        });
  }

  @Test
  void takesAThousandCodePointsAndNoMore() {
    open("con-1", Role.VIEWER);

    assertThat(say("con-1", message("message-1", "😀".repeat(1_000)))).contains("ack");
    assertThat(say("con-1", message("message-2", "я".repeat(1_001)))).contains("MESSAGE_TOO_LONG");
    assertThat(say("con-1", message("message-3", " \u200B "))).contains("MESSAGE_EMPTY");
  }

  @Test
  void refusesWhoSpeaksTooFast() {
    open("con-1", Role.VIEWER);
    for (int i = 0; i < 10; i++) {
      assertThat(say("con-1", message("message-" + i, "x"))).contains("ack");
    }

    assertThat(say("con-1", message("message-10", "x")))
        .contains("\"id\":\"message-10\"", "TOO_FAST");
    clock.advance(Duration.ofMillis(200));
    assertThat(say("con-1", message("message-10", "x"))).contains("ack");
  }

  @Test
  void refusesEveryFrameThatIsNotOfTheProtocol() {
    open("con-1", Role.VIEWER);
    for (String frame :
        List.of(
            "",
            "null",
            "[]",
            "\"say\"",
            "{",
            "{}",
            "{\"t\":7}",
            "{\"t\":\"shout\"}",
            "{\"t\":\"say\"}",
            "{\"t\":\"say\",\"id\":\"x\",\"text\":\"short id\"}",
            "{\"t\":\"say\",\"id\":\"message-1\",\"text\":5}",
            "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\"x\",\"videoMs\":-1}",
            "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\"x\",\"videoMs\":1e99}",
            "{\"t\":\"say\",\"t\":\"say\"}",
            "{\"t\":\"position\"}",
            "{\"t\":\"position\",\"videoMs\":\"5\"}",
            "{\"t\":\"position\",\"videoMs\":5}",
            "[".repeat(5_000),
            "x".repeat(9_000))) {
      assertThat(say("con-1", frame)).as(frame).contains("\"t\":\"refused\"", "\"code\"");
    }
    assertThat(inbox.items()).isEmpty();
    assertThat(say("con-nobody", "{\"t\":\"beat\"}")).contains("SOCKET_UNKNOWN");
  }

  @Test
  void takesNoMessageBeforeTheStartNorAfterTheEnd() {
    Session waiting =
        Session.nextLive(EventFixtures.session(10), session.org(), session.room(), "Позже", START);
    sessions.create(waiting);
    chat.connect(
        connect("con-9", tickets.issue(waiting.id(), Role.VIEWER, attendee.value()), ORIGIN));
    assertThat(say("con-9", message("message-1", "x"))).contains("NOT_LIVE");

    open("con-1", Role.VIEWER);
    assertThat(say("con-1", message("message-2", "x"))).contains("ack");
    go(SessionState.ENDING);
    assertThat(say("con-1", message("message-3", "x"))).contains("SESSION_ENDED");
  }

  @Test
  void theHostSpeaksUnderTheNameOfTheAccountOrOfTheRoom() {
    personal.with(
        session.org(),
        new Organizer(
            Organizer.Kind.COMPANY,
            "ТОО «Школа»",
            "Алматы",
            "1",
            "d@school.kz",
            "dana",
            Language.KK));
    open("con-1", Role.HOST);
    say("con-1", message("message-1", "Сәлем"));
    var settings = RoomFixtures.settings(RoomFixtures.slug(ids), "Вебинар", Optional.empty());
    rooms.create(
        new Room(
            session.room(),
            session.org(),
            1,
            settings,
            session.id(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            START));
    open("con-2", Role.HOST);
    say("con-2", message("message-2", "Сәлем"));

    assertThat(inbox.drafts(session.id()))
        .extracting(draft -> draft.actor().name())
        .containsExactly("ТОО «Школа»", "Дана");
  }

  @Test
  void namesTheMessageThatItRefusesWhileTheStoresAreAway() {
    String frame = "{\"t\":\"say\",\"id\":\"message-1\",\"text\":\"x\"}";
    SocketRequest request = socket(SocketRequest.Event.MESSAGE, "con-1", Map.of(), Map.of(), frame);

    assertThat(new String(chat.refusal(request, ErrorCode.UNAVAILABLE), StandardCharsets.UTF_8))
        .contains("\"t\":\"refused\"", "\"id\":\"message-1\"", "UNAVAILABLE");
  }

  @Test
  @Proves("AW8")
  void notesWhenAViewerOfAnAutowebinarFirstWrites() {
    Session planned = SessionFixtures.occurrence(session.org(), session.room(), ids);
    Session airing =
        planned
            .edit()
            .become(SessionState.LIVE)
            .startedAt(START)
            .plannedEnd(START.plusSeconds(600))
            .next();
    sessions.create(planned);
    assertThat(sessions.replace(airing)).isTrue();
    String ticket = tickets.issue(airing.id(), Role.VIEWER, attendee.value());
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(200);

    assertThat(say("con-1", message("message-1", "Сколько стоит?"))).contains("ack");
    Instant first = clock.instant();
    clock.advance(Duration.ofSeconds(5));
    assertThat(say("con-1", message("message-2", "Алло"))).contains("ack");

    Session asked = sessions.find(airing.id()).orElseThrow();
    assertThat(asked.askedAt()).contains(first);
    assertThat(asked.dueAt()).contains(first);
    open("con-2", Role.VIEWER);
    assertThat(say("con-2", message("message-3", "В эфире"))).contains("ack");
    assertThat(sessions.find(session.id()).flatMap(Session::askedAt)).isEmpty();
  }

  @Test
  @Proves("CH2")
  void aHostWhoseLoginEndedIsToldAndHeardAgainBehindANewOne() {
    open("con-1", Role.HOST);
    assertThat(say("con-1", message("message-1", "Здравствуйте"))).contains("ack");
    logins.end(session.org(), host);

    assertThat(say("con-1", message("message-2", "Слышно?")))
        .contains("refused", "message-2", "LOGIN_REQUIRED");
    assertThat(say("con-1", "{\"t\":\"beat\"}")).contains("refused", "LOGIN_REQUIRED");
    assertThat(say("con-1", "{\"t\":\"position\",\"videoMs\":1}")).contains("LOGIN_REQUIRED");

    logins.login(session.org(), host, true);
    open("con-2", Role.HOST);
    assertThat(say("con-2", message("message-2", "Слышно?"))).contains("ack");
    assertThat(inbox.items()).hasSize(2);
  }
}
