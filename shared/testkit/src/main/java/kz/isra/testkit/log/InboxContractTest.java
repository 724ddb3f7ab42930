package kz.isra.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Inbox;
import org.junit.jupiter.api.Test;

/** What every inbox must do. */
public abstract class InboxContractTest {
  protected abstract Inbox inbox();

  @Test
  void acceptsAnEventOnceAndKnowsItsRepeat() {
    SessionId session = EventFixtures.session(21);
    var draft = EventFixtures.message("message-1", "сәлем 👋");

    assertThat(inbox().put(session, Audience.PUBLIC, draft, EventFixtures.START))
        .isEqualTo(Inbox.Receipt.ACCEPTED);
    assertThat(inbox().put(session, Audience.PUBLIC, draft, EventFixtures.START.plusSeconds(1)))
        .isEqualTo(Inbox.Receipt.REPEATED);
  }

  @Test
  void tellsSessionsApartThatUseTheSameId() {
    var draft = EventFixtures.message("message-1", "one");
    inbox().put(EventFixtures.session(22), Audience.PUBLIC, draft, EventFixtures.START);

    assertThat(inbox().put(EventFixtures.session(23), Audience.PUBLIC, draft, EventFixtures.START))
        .isEqualTo(Inbox.Receipt.ACCEPTED);
  }

  @Test
  void takesAPayloadOfAnyJsonValues() {
    SessionId session = EventFixtures.session(24);

    assertThat(
            inbox()
                .put(session, Audience.PUBLIC, EventFixtures.started(session), EventFixtures.START))
        .isEqualTo(Inbox.Receipt.ACCEPTED);
  }
}
