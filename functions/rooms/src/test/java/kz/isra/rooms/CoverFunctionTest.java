package kz.isra.rooms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.rooms.Cover;
import kz.isra.lambda.Config;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.rooms.PictureFixtures;
import org.junit.jupiter.api.Test;

@Proves({"RM9", "RM-02"})
class CoverFunctionTest {
  private static final byte[] PICTURE = PictureFixtures.jpeg(Cover.WIDTH, Cover.HEIGHT);
  private final RoomsOnFakes function = new RoomsOnFakes();
  private final IdSource ids = Config.of(Map.of()).ids();
  private final String login = login();
  private final String room =
      call("POST /api/rooms")
          .header("idempotency-key", "1")
          .body("{\"title\":\"С обложкой\"}")
          .to(function)
          .json()
          .path("id")
          .asText();

  @Test
  void aCoverIsServedToAnybodyForEverAndNamedByTheRoom() {
    ApiAnswer hung = hang(1, "image/jpeg", PICTURE);

    assertThat(hung.status()).isEqualTo(200);
    assertThat(hung.headers()).containsEntry("etag", "\"2\"");
    String address = hung.json().path("cover").asText();
    assertThat(address).matches("/covers/[0-9a-f]{64}\\.jpg");
    assertThat(look().json().path("cover").asText()).isEqualTo(address);
    ApiAnswer shown = show(address.substring("/covers/".length()));
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body()).isEqualTo(PICTURE);
    assertThat(shown.headers())
        .containsEntry("content-type", "image/jpeg")
        .containsEntry("cache-control", "public, max-age=31536000, s-maxage=86400, immutable")
        .containsEntry("x-content-type-options", "nosniff");
  }

  @Test
  void whatIsNoCoverIsRefusedByName() {
    byte[] script = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8);

    assertThat(hang(1, "image/svg+xml", script).code()).isEqualTo("COVER_NOT_A_PICTURE");
    assertThat(hang(1, "image/jpeg", script).status()).isEqualTo(415);
    assertThat(hang(1, "application/json", "{}".getBytes(UTF_8)).code())
        .isEqualTo("COVER_NOT_A_PICTURE");
    assertThat(hang(1, "image/jpeg", new byte[0]).code()).isEqualTo("COVER_NOT_A_PICTURE");
    ApiAnswer small = hang(1, "image/png", PictureFixtures.png(300, 200));
    assertThat(small.status()).isEqualTo(422);
    assertThat(small.code()).isEqualTo("COVER_WRONG_SIZE");
    assertThat(small.json().path("width").asInt()).isEqualTo(300);
    ApiAnswer large = hang(1, "image/png", PictureFixtures.noise(Cover.WIDTH, Cover.HEIGHT));
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.code()).isEqualTo("COVER_TOO_LARGE");
    assertThat(look().headers()).containsEntry("etag", "\"1\"");
    assertThat(function.stores().covers().all()).isEmpty();
  }

  @Test
  void aCoverNeedsTheVersionThatItIsHungOnAndARepeatedOneIsOne() {
    assertThat(call("PUT /api/rooms/{roomId}/cover").body(PICTURE).to(function).code())
        .isEqualTo("VERSION_REQUIRED");
    ApiAnswer first = hang(1, "image/jpeg", PICTURE);
    assertThat(hang(1, "image/jpeg", PICTURE).body()).isEqualTo(first.body());
    ApiAnswer late = hang(1, "image/jpeg", PictureFixtures.jpeg(Cover.WIDTH, Cover.HEIGHT + 1));
    assertThat(late.code()).isEqualTo("COVER_WRONG_SIZE");
    assertThat(hang(1, "image/png", PictureFixtures.png(Cover.WIDTH, Cover.HEIGHT)).code())
        .isEqualTo("STALE_VERSION");
    assertThat(function.stores().covers().all()).hasSize(1);
  }

  @Test
  void aRemovedCoverIsGoneFromTheRoomAndFromItsAddress() {
    String address = hang(1, "image/jpeg", PICTURE).json().path("cover").asText();

    assertThat(remove(1).code()).isEqualTo("STALE_VERSION");
    ApiAnswer removed = remove(2);

    assertThat(removed.status()).isEqualTo(200);
    assertThat(removed.json().has("cover")).isFalse();
    assertThat(remove(2).status()).isEqualTo(200);
    ApiAnswer gone = show(address.substring("/covers/".length()));
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.headers()).containsEntry("cache-control", "no-store");
    assertThat(show("../prices/1.json").status()).isEqualTo(404);
  }

  @Test
  void anEditKeepsTheCoverAndADeletedRoomDoesNot() {
    String address = hang(1, "image/jpeg", PICTURE).json().path("cover").asText();

    ApiAnswer edited =
        call("PUT /api/rooms/{roomId}")
            .header("if-match", "\"2\"")
            .body("{\"title\":\"Другое имя\"}")
            .to(function);
    assertThat(edited.json().path("cover").asText()).isEqualTo(address);
    call("DELETE /api/rooms/{roomId}").header("if-match", "\"3\"").to(function);
    assertThat(function.stores().covers().all()).isEmpty();
  }

  @Test
  void aStrangerAndAForeignPageChangeNothing() {
    ApiCall foreign =
        ApiCall.of("PUT /api/rooms/{roomId}/cover")
            .login(login())
            .param("roomId", room)
            .header("content-type", "image/jpeg")
            .header("if-match", "\"1\"")
            .body(PICTURE);

    assertThat(foreign.to(function).code()).isEqualTo("ROOM_NOT_FOUND");
    assertThat(put(1, "image/jpeg", PICTURE).header("x-isra", "").to(function).code())
        .isEqualTo("FOREIGN_ORIGIN");
    assertThat(
            put(1, "image/jpeg", PICTURE)
                .header("origin", "https://evil.example")
                .to(function)
                .code())
        .isEqualTo("FOREIGN_ORIGIN");
    assertThat(function.stores().covers().all()).isEmpty();
  }

  private ApiAnswer hang(long version, String type, byte[] picture) {
    return put(version, type, picture).to(function);
  }

  private ApiCall put(long version, String type, byte[] picture) {
    return call("PUT /api/rooms/{roomId}/cover")
        .header("content-type", type)
        .header("if-match", "\"" + version + "\"")
        .body(picture);
  }

  private ApiAnswer remove(long version) {
    return call("DELETE /api/rooms/{roomId}/cover")
        .header("if-match", "\"" + version + "\"")
        .to(function);
  }

  private ApiAnswer look() {
    return call("GET /api/rooms/{roomId}").to(function);
  }

  private ApiAnswer show(String file) {
    return ApiCall.of("GET /covers/{file}").param("file", file).to(function);
  }

  private String login() {
    return function.stores().logins().login(OrgId.next(ids), LoginId.next(ids), true);
  }

  private ApiCall call(String route) {
    ApiCall call = ApiCall.of(route).login(login);
    return route.contains("{roomId}") ? call.param("roomId", room) : call;
  }
}
