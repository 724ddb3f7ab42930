package kz.isra.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.RoomId;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import org.junit.jupiter.api.Test;

/** A room: made, looked at, changed and deleted. */
@Proves({"RM1", "RM4", "RM-02"})
class RoomRoutesTest extends RoomsFixture {
  @Test
  void makesARoomOfATitleAlone() {
    ApiAnswer answer = create("{\"title\":\"  Как продавать курсы \"}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers()).containsEntry("etag", "\"1\"");
    JsonNode room = answer.json();
    assertThat(room.path("title").asText()).isEqualTo("Как продавать курсы");
    assertThat(room.path("slug").asText()).isEqualTo("kak-prodavat-kursy");
    assertThat(room.path("zone").asText()).isEqualTo("Asia/Almaty");
    assertThat(room.path("language").asText()).isEqualTo("ru");
    assertThat(room.path("state").asText()).isEqualTo("OPEN");
    assertThat(room.path("source").isNull()).isTrue();
    assertThat(room.path("expectedAttendees").asInt()).isEqualTo(30);
    assertThat(room.path("plannedMinutes").asInt()).isEqualTo(90);
    assertThat(room.path("asksContact").asBoolean(true)).isFalse();
    assertThat(room.path("nextSessionId").asText()).startsWith("ses_");
    assertThat(room.path("createdAt").asText()).endsWith("Z");
    assertThat(look(id(answer)).json()).isEqualTo(room);
    JsonNode list = call("GET /api/rooms").to(function).json();
    assertThat(list.path("rooms")).hasSize(1);
    assertThat(list.path("limit").asInt()).isEqualTo(10);
  }

  @Test
  void takesEveryFieldAndGivesItBack() {
    ApiAnswer answer =
        create(
            """
            {"title":"Сабақ","description":"Бірінші\\nекінші","presenter":" Дана  Серікова ","slug":"sabaq-1","zone":"Europe/London",
             "language":"kk","source":{"kind":"youtube","url":"https://youtu.be/dQw4w9WgXcQ"},
             "expectedAttendees":100,"plannedMinutes":45,"asksContact":true}
            """);

    assertThat(answer.status()).isEqualTo(201);
    JsonNode room = answer.json();
    assertThat(room.path("slug").asText()).isEqualTo("sabaq-1");
    assertThat(room.path("description").asText()).isEqualTo("Бірінші\nекінші");
    assertThat(room.path("presenter").asText()).isEqualTo("Дана Серікова");
    assertThat(room.path("source").path("videoId").asText()).isEqualTo("dQw4w9WgXcQ");
    assertThat(room.path("expectedAttendees").asInt()).isEqualTo(100);
    assertThat(room.path("plannedMinutes").asInt()).isEqualTo(45);
    assertThat(room.path("asksContact").asBoolean()).isTrue();
    assertThat(room.path("zone").asText()).isEqualTo("Europe/London");
    assertThat(room.path("language").asText()).isEqualTo("kk");
  }

  @Test
  void aRepeatedCreationMakesOneRoom() {
    ApiCall call =
        call("POST /api/rooms").header("idempotency-key", "same").body("{\"title\":\"Один\"}");

    ApiAnswer first = call.to(function);
    ApiAnswer second = call.to(function);

    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(call("GET /api/rooms").to(function).json().path("rooms")).hasSize(1);
    assertThat(call.body("{\"title\":\"Другой\"}").to(function).code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(call("POST /api/rooms").body("{\"title\":\"Без ключа\"}").to(function).code())
        .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
  }

  @Test
  void theEleventhRoomIsRefusedUntilOneIsDeleted() {
    String last = "";
    for (int i = 0; i < 10; i++) {
      last = id(create("{\"title\":\"Вебинар\"}"));
    }

    assertThat(create("{\"title\":\"Лишний\"}").code()).isEqualTo("ROOM_LIMIT");
    assertThat(delete(last, 1).status()).isEqualTo(204);
    assertThat(create("{\"title\":\"Лишний\"}").status()).isEqualTo(201);
  }

  @Test
  void aTakenAddressIsRefusedAndAGeneratedOneGetsAnotherEnding() {
    create("{\"title\":\"Первый\",\"slug\":\"my-room\"}");

    assertThat(create("{\"title\":\"Второй\",\"slug\":\"my-room\"}").code())
        .isEqualTo("SLUG_TAKEN");
    assertThat(create("{\"title\":\"My room\"}").json().path("slug").asText())
        .isEqualTo("my-room-2");
  }

  @Test
  void anEditNeedsTheVersionItWasMadeFrom() {
    String room = id(create("{\"title\":\"Старое\",\"slug\":\"old-name\"}"));

    assertThat(change(room, 1, "{\"title\":\"Новое\",\"slug\":\"new-name\"}").status())
        .isEqualTo(200);

    ApiAnswer seen = look(room);
    assertThat(seen.headers()).containsEntry("etag", "\"2\"");
    assertThat(seen.json().path("title").asText()).isEqualTo("Новое");
    assertThat(seen.json().path("slug").asText()).isEqualTo("new-name");
    assertThat(change(room, 1, "{\"title\":\"Опоздал\"}").code()).isEqualTo("STALE_VERSION");
    assertThat(change(room, 1, "{\"title\":\"Опоздал\"}").status()).isEqualTo(412);
    ApiAnswer without =
        call("PUT " + ROOM).param("roomId", room).body("{\"title\":\"A\"}").to(function);
    assertThat(without.status()).isEqualTo(428);
    assertThat(without.code()).isEqualTo("VERSION_REQUIRED");
    assertThat(delete(room, 1).status()).isEqualTo(412);
    assertThat(call("DELETE " + ROOM).param("roomId", room).to(function).status()).isEqualTo(428);
  }

  @Test
  void anEditKeepsWhatItDoesNotNameButTheSource() {
    String room =
        id(
            create(
                """
                {"title":"A","slug":"keep-it","language":"kk","expectedAttendees":7,
                 "source":{"kind":"youtube","videoId":"dQw4w9WgXcQ"}}
                """));

    JsonNode next = change(room, 1, "{\"title\":\"B\"}").json();

    assertThat(next.path("slug").asText()).isEqualTo("keep-it");
    assertThat(next.path("language").asText()).isEqualTo("kk");
    assertThat(next.path("expectedAttendees").asInt()).isEqualTo(7);
    assertThat(next.path("source").isNull()).isTrue();
  }

  @Proves("RM-02")
  @Test
  void aRoomWithAPlannedAutowebinarIsDeletedOnlyAfterThatIsCancelled() {
    String room = id(create("{\"title\":\"С автовебинаром\"}"));
    var rooms = function.stores().rooms();
    RoomId id = RoomId.of(room).orElseThrow();
    ApiCall delete = call("DELETE " + ROOM).param("roomId", room).header("if-match", "\"1\"");
    rooms.nextOccurrence(org, id, Optional.of(Instant.now().plus(Duration.ofDays(1))));

    assertThat(delete.to(function).code()).isEqualTo("ROOM_PLANNED");
    rooms.nextOccurrence(org, id, Optional.empty());
    assertThat(delete.to(function).status()).isEqualTo(204);
  }

  private ApiAnswer change(String room, int version, String body) {
    return call("PUT " + ROOM)
        .param("roomId", room)
        .header("if-match", "\"" + version + "\"")
        .body(body)
        .to(function);
  }
}
