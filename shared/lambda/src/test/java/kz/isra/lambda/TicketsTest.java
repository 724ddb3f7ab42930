package kz.isra.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Role;
import org.junit.jupiter.api.Test;

class TicketsTest {
  private static final String ORIGIN = "https://isra.example";
  private static final String KEY = "k".repeat(32);
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
  private static final SessionId SESSION = SessionId.next(new RandomIds());
  private final Tickets tickets = at(Duration.ZERO, KEY, ORIGIN);

  @Test
  void readsWhatItIssued() {
    String text = tickets.issue(SESSION, Role.HOST, "log_1");

    assertThat(tickets.check(text, ORIGIN))
        .hasValueSatisfying(ticket -> {
          assertThat(ticket.session()).isEqualTo(SESSION);
          assertThat(ticket.role()).isEqualTo(Role.HOST);
          assertThat(ticket.subject()).isEqualTo("log_1");
          assertThat(ticket.expiresAt()).isEqualTo(NOW.plusSeconds(60));
        });
  }

  @Test
  void isGoodForExactlyAMinute() {
    String text = tickets.issue(SESSION, Role.VIEWER, "att_1");

    assertThat(at(Duration.ofMillis(59_999), KEY, ORIGIN).check(text, ORIGIN)).isPresent();
    assertThat(at(Duration.ofMillis(60_000), KEY, ORIGIN).check(text, ORIGIN)).isEmpty();
  }

  @Test
  void refusesAForeignOriginKeyOrText() {
    String text = tickets.issue(SESSION, Role.VIEWER, "att_1");

    assertThat(tickets.check(text, "https://evil.example")).isEmpty();
    assertThat(at(Duration.ZERO, "x".repeat(32), ORIGIN).check(text, ORIGIN)).isEmpty();
    assertThat(at(Duration.ZERO, KEY, "https://other.example").check(text, ORIGIN)).isEmpty();
    assertThat(tickets.check(text.substring(1), ORIGIN)).isEmpty();
    assertThat(tickets.check(text.replace('.', '-'), ORIGIN)).isEmpty();
    assertThat(tickets.check("%.%", ORIGIN)).isEmpty();
    assertThat(tickets.check(".", ORIGIN)).isEmpty();
    assertThat(tickets.check("", ORIGIN)).isEmpty();
    assertThat(tickets.check("a".repeat(5_000) + ".b", ORIGIN)).isEmpty();
  }

  @Test
  void giveEveryTicketItsOwnNonce() {
    assertThat(tickets.issue(SESSION, Role.VIEWER, "att_1"))
        .isNotEqualTo(tickets.issue(SESSION, Role.VIEWER, "att_1"));
  }

  @Test
  void refuseAShortKey() {
    assertThatThrownBy(() -> at(Duration.ZERO, "short", ORIGIN))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Tickets at(Duration later, String key, String origin) {
    return new Tickets(key, origin, Clock.fixed(NOW.plus(later), ZoneOffset.UTC), new RandomIds());
  }
}
