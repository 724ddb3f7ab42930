package kz.isra.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.isra.contract.EventType;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Frame;
import kz.isra.domain.log.Log;
import kz.isra.lambda.JsonEventCodec;
import org.junit.jupiter.api.Test;

/** What every log must do. */
public abstract class LogContractTest {
  private static final JsonEventCodec CODEC = new JsonEventCodec();

  protected abstract Log log();

  @Test
  void isEmptyBeforeTheFirstBlock() {
    SessionId session = EventFixtures.session(11);

    assertThat(log().head(session, Audience.PUBLIC)).isEqualTo(Log.Head.EMPTY);
    assertThat(log().after(session, Audience.PUBLIC, 0)).isEmpty();
    assertThat(log().frame(session, Audience.PUBLIC, 1)).isEmpty();
  }

  @Test
  void givesBackTheVeryBytesOfABlock() {
    SessionId session = EventFixtures.session(12);
    Frame frame = frame(session, 1, 1, EventType.MESSAGE_POSTED);

    assertThat(log().append(frame)).isTrue();

    assertThat(log().frame(session, Audience.PUBLIC, 1)).contains(frame.bytes());
    assertThat(log().after(session, Audience.PUBLIC, 0)).containsExactly(frame.block());
    assertThat(log().head(session, Audience.PUBLIC)).isEqualTo(new Log.Head(1, 1, 100, false));
  }

  @Test
  void takesANumberOnce() {
    SessionId session = EventFixtures.session(13);
    Frame first = frame(session, 1, 1, EventType.MESSAGE_POSTED);
    log().append(first);

    assertThat(log().append(frame(session, 1, 1, EventType.SESSION_ENDED))).isFalse();

    assertThat(log().after(session, Audience.PUBLIC, 0)).containsExactly(first.block());
    assertThat(log().head(session, Audience.PUBLIC).ended()).isFalse();
  }

  @Test
  void listsTheBlocksAfterANumberInOrderHoweverManyThereAre() {
    SessionId session = EventFixtures.session(14);
    for (int number = 1; number <= 60; number++) {
      log().append(frame(session, number, number, EventType.MESSAGE_POSTED));
    }
    log().append(frame(session, 61, 61, EventType.SESSION_ENDED));

    List<Block> blocks = log().after(session, Audience.PUBLIC, 3);

    assertThat(blocks).extracting(Block::number).startsWith(4L, 5L).endsWith(60L, 61L).hasSize(58);
    assertThat(log().head(session, Audience.PUBLIC)).isEqualTo(new Log.Head(61, 61, 6_100, true));
  }

  @Test
  void keepsAudiencesApart() {
    SessionId session = EventFixtures.session(15);
    log().append(frame(session, 1, 1, EventType.MESSAGE_POSTED));

    assertThat(log().head(session, Audience.STAFF)).isEqualTo(Log.Head.EMPTY);
  }

  private static Frame frame(SessionId session, long number, long seq, String type) {
    return CODEC.frame(
        new Block(
            session,
            Audience.PUBLIC,
            number,
            List.of(
                new Event(
                    Event.VERSION,
                    new EventId("event-%06d".formatted(seq)),
                    seq,
                    seq * 100,
                    EventFixtures.START.plusMillis(seq * 100),
                    type,
                    Actor.SYSTEM,
                    Map.of("text", "сәлем ".repeat(1_000), "videoMs", 12L)))));
  }
}
