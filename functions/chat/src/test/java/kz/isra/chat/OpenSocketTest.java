package kz.isra.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.log.Role;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.session.SessionState;
import org.junit.jupiter.api.Test;

/** Who may open a socket, and how many. */
class OpenSocketTest extends ChatFixture {
  @Test
  void letsATicketOpenOneSocketFromOurOrigin() {
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());

    assertThat(chat.connect(connect("con-0", ticket, "https://evil.example"))).isEqualTo(401);
    assertThat(chat.connect(connect("con-0", "nonsense", ORIGIN))).isEqualTo(401);
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(200);
    assertThat(chat.connect(connect("con-2", ticket, ORIGIN))).isEqualTo(403);
    assertThat(connections.of(session.id()))
        .containsExactly(
            new Connection("con-1", session.id(), Role.VIEWER, attendee.value(), START));
  }

  @Test
  void refusesATicketThatIsTooOldOrOfASessionThatIsOver() {
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());
    clock.advance(Duration.ofSeconds(60));
    assertThat(chat.connect(connect("con-1", ticket, ORIGIN))).isEqualTo(401);

    go(SessionState.ENDING);
    go(SessionState.ENDED);
    String late = tickets.issue(session.id(), Role.VIEWER, attendee.value());
    assertThat(chat.connect(connect("con-2", late, ORIGIN))).isEqualTo(403);
  }

  @Test
  void boundsTheSocketsOfOnePerson() {
    for (int i = 0; i < ChatSockets.MOST_SOCKETS; i++) {
      open("con-" + i, Role.VIEWER);
      clock.advance(Duration.ofSeconds(3));
    }
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());

    assertThat(chat.connect(connect("con-more", ticket, ORIGIN))).isEqualTo(429);
  }

  @Test
  void hearsNobodyWhoWasPutOutAndOpensNoSocketForThem() {
    open("con-1", Role.VIEWER);
    String ticket = tickets.issue(session.id(), Role.VIEWER, attendee.value());
    expel(Expulsion.Kind.BANNED);

    assertThat(say("con-1", message("message-1", "x"))).contains("\"id\":\"message-1\"", "BANNED");
    assertThat(say("con-1", "{\"t\":\"beat\"}")).contains("BANNED");
    assertThat(chat.connect(connect("con-2", ticket, ORIGIN))).isEqualTo(403);
    assertThat(connections.of(session.id())).extracting(Connection::id).containsExactly("con-1");
    assertThat(inbox.items()).isEmpty();

    expulsions.lift(session.id(), attendee);
    assertThat(say("con-1", message("message-1", "x"))).contains("ack");
    open("con-3", Role.VIEWER);
  }

  @Test
  void saysOfARemovalThatItIsOne() {
    open("con-1", Role.VIEWER);
    expel(Expulsion.Kind.REMOVED);

    assertThat(say("con-1", message("message-1", "x"))).contains("REMOVED");
  }

  private void expel(Expulsion.Kind kind) {
    var expulsion = new Expulsion(attendee, kind, "log_" + "h".repeat(26), START);
    expulsions.put(session.id(), expulsion, Optional.empty());
  }
}
