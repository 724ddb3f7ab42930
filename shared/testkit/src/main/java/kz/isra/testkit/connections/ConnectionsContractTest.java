package kz.isra.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.isra.domain.connections.Connection;
import kz.isra.domain.connections.Connections;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Role;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of sockets must do. */
public abstract class ConnectionsContractTest {
  private static final Instant NOW = EventFixtures.START;

  protected abstract Connections connections();

  @Test
  void findsAnOpenSocketByItsIdAndBySession() {
    SessionId session = EventFixtures.session(41);
    Connection one = socket("L0SM9cOFvHcCIhw=", session, Role.VIEWER);
    Connection host = socket("L0SM9cOFvHcCIhx=", session, Role.HOST);

    assertThat(connections().open(one, "nonce-41-1", NOW.plusSeconds(60))).isTrue();
    assertThat(connections().open(host, "nonce-41-2", NOW.plusSeconds(60))).isTrue();

    assertThat(connections().find(one.id())).contains(one);
    assertThat(connections().of(session)).containsExactlyInAnyOrder(one, host);
    assertThat(connections().of(EventFixtures.session(42))).isEmpty();
    assertThat(connections().find("nobody")).isEmpty();
  }

  @Test
  void opensOneSocketForANonce() {
    SessionId session = EventFixtures.session(43);
    connections().open(socket("con-43-1", session, Role.VIEWER), "nonce-43", NOW.plusSeconds(60));

    assertThat(
            connections()
                .open(socket("con-43-2", session, Role.VIEWER), "nonce-43", NOW.plusSeconds(60)))
        .isFalse();

    assertThat(connections().of(session)).extracting(Connection::id).containsExactly("con-43-1");
  }

  @Test
  void forgetsASocketHoweverOftenItIsRemoved() {
    SessionId session = EventFixtures.session(44);
    connections().open(socket("con-44", session, Role.VIEWER), "nonce-44", NOW.plusSeconds(60));

    connections().remove(session, "con-44");
    connections().remove(session, "con-44");

    assertThat(connections().of(session)).isEmpty();
    assertThat(connections().find("con-44")).isEmpty();
  }

  @Test
  void keepsASocketThatWasForgottenByMistake() {
    SessionId session = EventFixtures.session(45);
    Connection socket = socket("con-45", session, Role.VIEWER);
    connections().open(socket, "nonce-45", NOW.plusSeconds(60));
    connections().remove(session, "con-45");

    connections().keep(socket);
    connections().keep(socket);

    assertThat(connections().of(session)).containsExactly(socket);
    assertThat(connections().find("con-45")).contains(socket);
  }

  private static Connection socket(String id, SessionId session, Role role) {
    return new Connection(id, session, role, "att_" + "a".repeat(26), NOW);
  }
}
