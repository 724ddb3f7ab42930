package kz.isra.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Role;
import org.junit.jupiter.api.Test;

class JsonEventCodecTest {
  private static final SessionId SESSION = new SessionId("ses_" + "a".repeat(26));
  private final JsonEventCodec codec = new JsonEventCodec();
  private final Event event =
      new Event(
          1,
          new EventId("message-1"),
          7,
          1_500,
          Instant.parse("2026-11-24T15:00:01.500Z"),
          "message.posted",
          new Actor("att_1", Role.VIEWER, "Айгүл"),
          Map.of("text", "сәлем \"👋\"\n"));

  @Test
  void writesAnEventAsTheProtocolSays() throws Exception {
    assertThat(Json.tree(codec.encode(event)))
        .isEqualTo(
            Json.tree(
                """
                {"v":1,"id":"message-1","seq":7,"offsetMs":1500,"at":"2026-11-24T15:00:01.500Z",
                 "type":"message.posted","actor":{"id":"att_1","role":"viewer","name":"Айгүл"},
                 "payload":{"text":"сәлем \\"👋\\"\\n"}}
                """
                    .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void readsBackWhatItWrote() {
    var rich =
        new Event(
            1,
            new EventId("unknown-1"),
            8,
            1_500,
            event.at(),
            "poll.opened",
            event.actor(),
            Map.of("n", 5L, "half", 0.5, "yes", true, "list", List.of("a", 1L), "map", Map.of()));
    var block = new Block(SESSION, Audience.PUBLIC, 3, List.of(event, rich));

    assertThat(codec.decodeFrame(codec.frame(block).bytes())).isEqualTo(block);
    assertThat(codec.decodeEvent(codec.encode(rich))).isEqualTo(rich);
  }

  @Test
  void namesEveryAudienceButThePublicOne() {
    var block = new Block(SESSION, Audience.STAFF, 1, List.of(event));

    assertThat(codec.decodeFrame(codec.frame(block).bytes()).audience()).isEqualTo(Audience.STAFF);
    assertThat(new String(codec.frame(block).bytes(), StandardCharsets.UTF_8))
        .startsWith("{\"t\":\"block\",\"s\":\"" + SESSION + "\",\"a\":\"staff\",\"n\":1,");
  }

  @Test
  void refusesWhatIsNoEvent() {
    for (String json : List.of("", "[]", "{}", "{\"v\":1,\"id\":\"x\"}", "{\"at\":\"never\"}")) {
      assertThatThrownBy(() -> codec.decodeEvent(json.getBytes(StandardCharsets.UTF_8)))
          .as(json)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
