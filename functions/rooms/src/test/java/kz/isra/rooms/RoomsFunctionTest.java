package kz.isra.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.language.Language;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Organizer;
import kz.isra.lambda.Config;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.media.AssetFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Proves({"RM1", "RM4", "RM-02", "OF1"})
class RoomsFunctionTest {
  private static final String ROOM = "/api/rooms/{roomId}";
  private final RoomsOnFakes function = new RoomsOnFakes();
  private final IdSource ids = Config.of(Map.of()).ids();
  private final OrgId org = OrgId.next(ids);
  private final String login = function.stores().logins().login(org, LoginId.next(ids), true);
  private int keys;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | title | REQUIRED",
        "{\"title\":\"\"} | title | REQUIRED",
        "{\"title\":\"\\u200b\\u202e\"} | title | REQUIRED",
        "{\"title\":5} | title | WRONG_TYPE",
        "{\"title\":\"A\",\"slug\":\"../etc\"} | slug | NOT_AN_ADDRESS",
        "{\"title\":\"A\",\"slug\":\"admin\"} | slug | NOT_AN_ADDRESS",
        "{\"title\":\"A\",\"slug\":[\"a\"]} | slug | WRONG_TYPE",
        "{\"title\":\"A\",\"zone\":\"Mars/Base\"} | zone | UNKNOWN",
        "{\"title\":\"A\",\"language\":\"de\"} | language | UNKNOWN",
        "{\"title\":\"A\",\"expectedAttendees\":0} | expectedAttendees | OUT_OF_RANGE",
        "{\"title\":\"A\",\"expectedAttendees\":100001} | expectedAttendees | OUT_OF_RANGE",
        "{\"title\":\"A\",\"expectedAttendees\":1.5} | expectedAttendees | WRONG_TYPE",
        "{\"title\":\"A\",\"plannedMinutes\":481} | plannedMinutes | OUT_OF_RANGE",
        "{\"title\":\"A\",\"plannedMinutes\":4} | plannedMinutes | OUT_OF_RANGE",
        "{\"title\":\"A\",\"asksContact\":\"yes\"} | asksContact | WRONG_TYPE",
        "{\"title\":\"A\",\"source\":\"youtube\"} | source | WRONG_TYPE",
        "{\"title\":\"A\",\"source\":{}} | source.kind | REQUIRED",
        "{\"title\":\"A\",\"source\":{\"kind\":\"rtmp\"}} | source.kind | UNKNOWN",
        "{\"title\":\"A\",\"source\":{\"kind\":\"youtube\"}} | source.url | REQUIRED",
        "{\"title\":\"A\",\"source\":{\"kind\":\"youtube\",\"url\":\"https://x.kz/v\"}} | source.url | NOT_YOUTUBE",
        "{\"title\":\"A\",\"source\":{\"kind\":\"hls\",\"url\":\"http://x.kz/a.m3u8\"}} | source.url | NOT_HTTPS",
        "{\"title\":\"A\",\"source\":{\"kind\":\"file\",\"assetId\":\"ast_aaaaaaaaaaaaaaaaaaaaaaaaaa\"}} | source.assetId | UNKNOWN",
        "{\"title\":\"A\",\"source\":{\"kind\":\"file\"}} | source.assetId | REQUIRED"
      })
  void tellsWhichFieldIsWrongAndWhy(String body, String field, String code) {
    ApiAnswer answer = create(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("INVALID_FIELDS");
    assertThat(answer.json().path("fields"))
        .anySatisfy(refused -> {
          assertThat(refused.path("name").asText()).isEqualTo(field);
          assertThat(refused.path("code").asText()).isEqualTo(code);
        });
    assertThat(call("GET /api/rooms").to(function).json().path("rooms")).isEmpty();
  }

  @Test
  void anOverlongTitleOrDescriptionIsRefused() {
    assertThat(create("{\"title\":\"%s\"}".formatted("ж".repeat(120))).status()).isEqualTo(201);
    assertThat(create("{\"title\":\"%s\"}".formatted("ж".repeat(121))).code())
        .isEqualTo("INVALID_FIELDS");
    assertThat(
            create("{\"title\":\"A\",\"description\":\"%s\"}".formatted("ж".repeat(2_001))).code())
        .isEqualTo("INVALID_FIELDS");
  }

  @Test
  void aStrangersVideoIsUnknownAndTheOwnersIsTaken() {
    AssetId mine = asset(org);
    AssetId foreign = asset(OrgId.next(ids));

    assertThat(create(withFile(foreign)).code()).isEqualTo("INVALID_FIELDS");
    assertThat(create(withFile(mine)).json().path("source").path("assetId").asText())
        .isEqualTo(mine.value());
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

  @Test
  void aStartAndAnEndMakeASessionWithASummary() {
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    String room = live("Эфир");

    ApiAnswer start = post(room, "start", "");
    assertThat(start.status()).isEqualTo(200);
    assertThat(start.json().path("holdTiyn").asLong()).isEqualTo(22_500);
    String session = start.json().path("sessionId").asText();
    assertThat(post(room, "start", "").json()).isEqualTo(start.json());
    JsonNode onAir = look(room).json();
    assertThat(onAir.path("state").asText()).isEqualTo("LIVE");
    assertThat(onAir.path("onAir").path("sessionId").asText()).isEqualTo(session);
    assertThat(onAir.path("onAir").path("kind").asText()).isEqualTo("LIVE");
    assertThat(onAir.path("viewersNow").asInt()).isZero();
    assertThat(delete(room, 1).code()).isEqualTo("ROOM_ON_AIR");

    assertThat(summary(session).json().path("state").asText()).isEqualTo("LIVE");
    ApiAnswer end = post(room, "end", "");
    assertThat(end.status()).isEqualTo(202);
    assertThat(end.json().path("sessionId").asText()).isEqualTo(session);
    assertThat(post(room, "end", "{\"sessionId\":\"" + session + "\"}").status()).isEqualTo(202);
    assertThat(post(room, "start", "").code()).isEqualTo("STILL_ENDING");
    JsonNode summary = summary(session).json();
    assertThat(summary.path("state").asText()).isEqualTo("ENDING");
    assertThat(summary.path("holdTiyn").asLong()).isEqualTo(22_500);
    assertThat(summary.path("came").asInt()).isZero();
    JsonNode sessions = call("GET " + ROOM + "/sessions").param("roomId", room).to(function).json();
    assertThat(sessions.path("sessions").findValuesAsText("id")).containsExactly(session);
    assertThat(sessions.path("sessions").get(0).path("endReason").asText()).isEqualTo("host");
  }

  @Test
  void aStartIsRefusedWithWhatIsMissing() {
    String withoutSource = id(create("{\"title\":\"Без картинки\"}"));
    assertThat(post(withoutSource, "start", "").code()).isEqualTo("NO_SOURCE");

    String poor = live("Без денег");
    ApiAnswer refused = post(poor, "start", "");
    assertThat(refused.status()).isEqualTo(402);
    assertThat(refused.code()).isEqualTo("INSUFFICIENT_FUNDS");
    assertThat(refused.json().path("neededTiyn").asLong()).isEqualTo(5_000);
    assertThat(refused.json().path("availableTiyn").asLong()).isZero();
    assertThat(post(poor, "end", "").code()).isEqualTo("NOT_LIVE");
    assertThat(post(poor, "end", "{\"sessionId\":\"nonsense\"}").code())
        .isEqualTo("INVALID_FIELDS");
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

  @Test
  void bannersAreKeptAndShownOnlyWhileTheRoomIsLive() {
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    function
        .stores()
        .personal()
        .with(
            org,
            new Organizer(
                Organizer.Kind.COMPANY,
                "ТОО «Школа»",
                "Алматы",
                "1",
                "d@school.kz",
                "dana",
                Language.RU));
    String room = live("С баннером");
    String banner =
        banner(
                room,
                """
                {"kind":"button","title":"Курс","label":"Купить","url":"https://school.kz/buy"}
                """)
            .json()
            .path("id")
            .asText();
    assertThat(banner).startsWith("ban_");
    String planned = look(room).json().path("nextSessionId").asText();
    assertThat(show(room, banner, "show", planned).code()).isEqualTo("NOT_LIVE");
    String session = post(room, "start", "").json().path("sessionId").asText();

    assertThat(show(room, banner, "show", session).status()).isEqualTo(204);
    assertThat(show(room, banner, "hide", session).status()).isEqualTo(204);

    var drafts =
        function.stores().inbox().items().stream()
            .filter(item -> item.draft().type().startsWith("banner."))
            .toList();
    assertThat(drafts)
        .extracting(item -> item.draft().type())
        .containsExactly("banner.shown", "banner.hidden");
    assertThat(drafts.getFirst().draft().actor().name()).isEqualTo("ТОО «Школа»");
    assertThat(drafts.getFirst().draft().payload())
        .containsEntry("bannerId", banner)
        .containsEntry("kind", "button")
        .containsEntry("label", "Купить")
        .containsEntry("url", "https://school.kz/buy");
    JsonNode changed =
        call("PUT " + ROOM + "/banners/{bannerId}")
            .param("roomId", room)
            .param("bannerId", banner)
            .body("{\"kind\":\"text\",\"title\":\"Мест нет\",\"text\":\"До встречи\"}")
            .to(function)
            .json();
    assertThat(changed.path("kind").asText()).isEqualTo("text");
    assertThat(changed.has("url")).isFalse();
    ApiCall delete =
        call("DELETE " + ROOM + "/banners/{bannerId}")
            .param("roomId", room)
            .param("bannerId", banner);
    assertThat(delete.to(function).status()).isEqualTo(204);
    assertThat(delete.to(function).status()).isEqualTo(404);
    assertThat(show(room, banner, "show", session).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | kind",
        "{\"kind\":\"popup\",\"title\":\"A\"} | kind",
        "{\"kind\":\"text\",\"title\":\"A\"} | text",
        "{\"kind\":\"text\",\"text\":\"A\"} | title",
        "{\"kind\":\"link\",\"title\":\"A\"} | url",
        "{\"kind\":\"link\",\"title\":\"A\",\"url\":\"javascript:alert(1)\"} | url",
        "{\"kind\":\"link\",\"title\":\"A\",\"url\":\"http://school.kz\"} | url",
        "{\"kind\":\"link\",\"title\":\"A\",\"url\":\"https://127.0.0.1/\"} | url",
        "{\"kind\":\"button\",\"title\":\"A\",\"url\":\"https://school.kz\"} | label",
        "{\"kind\":\"button\",\"title\":{},\"label\":\"B\",\"url\":\"https://school.kz\"} | title"
      })
  void aBannerThatCannotBeShownIsRefused(String body, String field) {
    String room = live("Комната");

    ApiAnswer answer = banner(room, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("name")).contains(field);
  }

  @Test
  void moreThanFiftyBannersAreRefused() {
    String room = live("Комната");
    for (int i = 0; i < 50; i++) {
      assertThat(banner(room, "{\"kind\":\"text\",\"title\":\"A\",\"text\":\"B\"}").status())
          .isEqualTo(201);
    }

    assertThat(banner(room, "{\"kind\":\"text\",\"title\":\"A\",\"text\":\"B\"}").code())
        .isEqualTo("BANNER_LIMIT");
  }

  @Test
  @Proves("RM8")
  void aRehearsalBeginsAndEndsAndIsInNoListAndHasNoSummary() {
    String room = live("Комната");
    String session = post(room, "rehearsal", "").json().path("sessionId").asText();

    assertThat(session).startsWith("ses_");
    assertThat(post(room, "rehearsal", "").json().path("sessionId").asText()).isEqualTo(session);
    JsonNode looked = look(room).json();
    assertThat(looked.path("state").asText()).isEqualTo("OPEN");
    assertThat(looked.path("rehearsal").path("sessionId").asText()).isEqualTo(session);
    assertThat(looked.path("rehearsal").path("over").asBoolean()).isFalse();
    assertThat(
            call("GET " + ROOM + "/sessions").param("roomId", room).to(function).json().toString())
        .doesNotContain(session);
    assertThat(summary(session).status()).isEqualTo(404);

    ApiAnswer ended = call("DELETE " + ROOM + "/rehearsal").param("roomId", room).to(function);
    assertThat(ended.status()).isEqualTo(202);
    assertThat(summary(session).status()).isEqualTo(404);
    assertThat(post(room, "rehearsal", "").code()).isEqualTo("STILL_ENDING");
  }

  @Test
  void nothingIsRehearsedWithoutAPictureOrOnAir() {
    String bare = id(create("{\"title\":\"Пустая\"}"));
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    String room = live("Комната");
    post(room, "start", "");

    assertThat(post(bare, "rehearsal", "").code()).isEqualTo("NO_SOURCE");
    assertThat(post(room, "rehearsal", "").code()).isEqualTo("ROOM_ON_AIR");
  }

  static Stream<String> everyRoute() {
    return Stream.of(
        "GET /api/rooms",
        "POST /api/rooms",
        "GET " + ROOM,
        "PUT " + ROOM,
        "DELETE " + ROOM,
        "POST " + ROOM + "/start",
        "POST " + ROOM + "/end",
        "POST " + ROOM + "/rehearsal",
        "DELETE " + ROOM + "/rehearsal",
        "PUT " + ROOM + "/cover",
        "DELETE " + ROOM + "/cover",
        "GET " + ROOM + "/sessions",
        "GET " + ROOM + "/banners",
        "POST " + ROOM + "/banners",
        "PUT " + ROOM + "/banners/{bannerId}",
        "DELETE " + ROOM + "/banners/{bannerId}",
        "POST " + ROOM + "/banners/{bannerId}/show",
        "POST " + ROOM + "/banners/{bannerId}/hide",
        "GET /api/sessions/{sessionId}/summary");
  }

  @Test
  void everyRouteIsTriedBelow() {
    Stream<String> open = Stream.of("GET /covers/{file}"); // CoverFunctionTest
    assertThat(function.routes().keys())
        .containsExactlyInAnyOrderElementsOf(Stream.concat(everyRoute(), open).toList());
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void withoutALoginNothingIsTold(String route) {
    ApiAnswer answer = filled(ApiCall.of(route), RoomId.next(ids).value()).body("{}").to(function);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("LOGIN_REQUIRED");
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void aStrangersRoomAndAnIdThatIsNoneAreNotFound(String route) {
    if (!route.contains("{")) {
      return;
    }
    String foreign = function.stores().logins().login(OrgId.next(ids), LoginId.next(ids), true);
    function.stores().funds().withBonus(org, Money.tenge(1_000));
    String room = live("Чужая");
    String session = post(room, "start", "").json().path("sessionId").asText();
    for (String id : new String[] {room, RoomId.next(ids).value(), "nonsense", "../rooms"}) {
      ApiAnswer answer =
          ApiCall.of(route)
              .login(foreign)
              .param("roomId", id)
              .param("bannerId", "ban_aaaaaaaaaaaaaaaaaaaaaaaaaa")
              .param("sessionId", id.equals(room) ? session : id)
              .header("if-match", "\"1\"")
              .header("idempotency-key", "key-" + keys++)
              .body(
                  "{\"title\":\"A\",\"kind\":\"text\",\"text\":\"B\",\"sessionId\":\""
                      + session
                      + "\"}")
              .to(function);
      assertThat(answer.status()).as(route + " " + id).isEqualTo(404);
    }
    assertThat(look(room).json().path("title").asText()).isEqualTo("Чужая");
    assertThat(look(room).json().path("state").asText()).isEqualTo("LIVE");
  }

  @ParameterizedTest
  @CsvSource({"POST /api/rooms", "PUT /api/rooms/{roomId}", "POST /api/rooms/{roomId}/banners"})
  void aBodyThatIsNoObjectIsRefused(String route) {
    String room = live("Комната");
    for (String body : new String[] {"", "{", "[]", "null", "\"x\"", "{\"a\":1}{}"}) {
      ApiAnswer answer =
          call(route)
              .param("roomId", room)
              .header("if-match", "\"1\"")
              .header("idempotency-key", "key-" + keys++)
              .body(body)
              .to(function);
      assertThat(answer.code()).as(body).isEqualTo("MALFORMED_JSON");
    }
    ApiAnswer large =
        call(route)
            .param("roomId", room)
            .header("if-match", "\"1\"")
            .header("idempotency-key", "key-" + keys++)
            .body("{\"title\":\"" + "x".repeat(300_000) + "\"}")
            .to(function);
    assertThat(large.code()).isEqualTo("BODY_TOO_LARGE");
  }

  @Test
  void beforeTheMailIsConfirmedThereIsNoRoomAndNoStart() {
    String fresh = function.stores().logins().login(org, LoginId.next(ids), false);
    String room = live("Комната");

    assertThat(
            ApiCall.of("POST /api/rooms")
                .login(fresh)
                .header("idempotency-key", "k")
                .body("{\"title\":\"A\"}")
                .to(function)
                .code())
        .isEqualTo("EMAIL_NOT_CONFIRMED");
    assertThat(
            ApiCall.of("POST " + ROOM + "/start")
                .login(fresh)
                .param("roomId", room)
                .to(function)
                .code())
        .isEqualTo("EMAIL_NOT_CONFIRMED");
  }

  private AssetId asset(OrgId owner) {
    AssetId id = AssetId.next(ids);
    function
        .stores()
        .assets()
        .create(AssetFixtures.ready(id, owner, Duration.ofMinutes(3), Instant.EPOCH));
    return id;
  }

  private static String withFile(AssetId asset) {
    return "{\"title\":\"A\",\"source\":{\"kind\":\"file\",\"assetId\":\"" + asset + "\"}}";
  }

  private static ApiCall filled(ApiCall call, String room) {
    return call.param("roomId", room)
        .param("bannerId", "ban_aaaaaaaaaaaaaaaaaaaaaaaaaa")
        .param("sessionId", "ses_aaaaaaaaaaaaaaaaaaaaaaaaaa");
  }

  private ApiCall call(String route) {
    return ApiCall.of(route).login(login);
  }

  private ApiAnswer create(String body) {
    return call("POST /api/rooms")
        .header("idempotency-key", "key-" + keys++)
        .body(body)
        .to(function);
  }

  private String live(String title) {
    return id(
        create(
            "{\"title\":\""
                + title
                + "\",\"source\":{\"kind\":\"youtube\",\"videoId\":\"dQw4w9WgXcQ\"}}"));
  }

  private static String id(ApiAnswer room) {
    return room.json().path("id").asText();
  }

  private ApiAnswer look(String room) {
    return call("GET " + ROOM).param("roomId", room).to(function);
  }

  private ApiAnswer change(String room, int version, String body) {
    return call("PUT " + ROOM)
        .param("roomId", room)
        .header("if-match", "\"" + version + "\"")
        .body(body)
        .to(function);
  }

  private ApiAnswer delete(String room, int version) {
    return call("DELETE " + ROOM)
        .param("roomId", room)
        .header("if-match", "\"" + version + "\"")
        .to(function);
  }

  private ApiAnswer post(String room, String what, String body) {
    return call("POST " + ROOM + "/" + what).param("roomId", room).body(body).to(function);
  }

  private ApiAnswer summary(String session) {
    return call("GET /api/sessions/{sessionId}/summary").param("sessionId", session).to(function);
  }

  private ApiAnswer banner(String room, String body) {
    return call("POST " + ROOM + "/banners")
        .param("roomId", room)
        .header("idempotency-key", "key-" + keys++)
        .body(body)
        .to(function);
  }

  private ApiAnswer show(String room, String banner, String what, String session) {
    return call("POST " + ROOM + "/banners/{bannerId}/" + what)
        .param("roomId", room)
        .param("bannerId", banner)
        .body("{\"sessionId\":\"" + session + "\"}")
        .to(function);
  }
}
