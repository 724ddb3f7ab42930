package kz.isra.adapter.dynamodb.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

class InboxItemsTest {
  private static final SessionId SESSION = EventFixtures.session(1);
  private final Map<String, Object> item =
      Map.of(
          "pk", SESSION.value(),
          "sk", "message-1",
          "audience", "public",
          "type", "message.posted",
          "actorId", "att_aaaaaaaaaaaaaaaaaaaaaaaaaa",
          "actorRole", "viewer",
          "actorName", "Айгүл",
          "payload", Map.of("text", "сәлем"),
          "at", EventFixtures.START.toEpochMilli());

  @Test
  void readsWhatWasPut() {
    assertThat(InboxItems.read(item, "1"))
        .contains(
            new Arrival.Readable(
                SESSION,
                Audience.PUBLIC,
                EventFixtures.message("message-1", "сәлем"),
                EventFixtures.START));
    assertThat(
            InboxItems.write(
                    SESSION,
                    Audience.PUBLIC,
                    EventFixtures.message("message-1", "сәлем"),
                    EventFixtures.START)
                .keySet())
        .containsAll(item.keySet());
  }

  @Test
  void callsWhatItCannotReadUnreadable() {
    for (String name : item.keySet()) {
      var without = new HashMap<>(item);
      without.remove(name);
      Optional<Arrival> read = InboxItems.read(without, "300000001");
      switch (name) {
        case "pk" -> assertThat(read).isEmpty();
        case "actorId", "actorName" ->
            assertThat(read.orElseThrow()).isInstanceOf(Arrival.Readable.class);
        default -> assertThat(read.orElseThrow()).as(name).isInstanceOf(Arrival.Unreadable.class);
      }
    }
  }

  @Test
  void namesWhatHasNoNameByItsPlaceInTheStream() {
    var nameless = new HashMap<>(item);
    nameless.put("sk", "?");

    assertThat(InboxItems.read(nameless, "300000001").orElseThrow().id().value())
        .isEqualTo("void_000300000001");
  }
}
