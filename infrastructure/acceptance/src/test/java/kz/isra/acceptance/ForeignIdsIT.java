package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route of the template that somebody must have a right to, called by those who have none. A
 * new route is here by itself; one with a new kind of id or body fails until it is told here.
 */
@Proves({"RM-03", "I15"})
@OwnHost("--clock=-P60D")
class ForeignIdsIT {
  /** What anybody may call. */
  private static final Pattern PUBLIC =
      Pattern.compile(
          "(GET|POST) (/|/\\{proxy\\+}|/covers/.*|/play/.*|/api/offer.*|/api/price-list|/api/registrations.*"
              + "|/api/r/.*|/api/logins|/api/payments/.*)"
              + "|(POST|PUT) /api/password-resets|DELETE /api/logins/current");

  private static final Pattern ATTENDEES =
      Pattern.compile(".* /api/sessions/\\{sessionId}/(tickets|snapshot|media|beats|leave|clicks)");

  /** Of a body that is right, so that nothing but the id is refused; else an empty object. */
  private static final Map<String, Object> BODIES =
      Map.of(
          "PUT /api/rooms/{roomId}", Map.of("title", "Моё"),
          "POST /api/rooms/{roomId}/banners", Map.of("kind", "text", "title", "Я", "text", "Моё"),
          "PUT /api/rooms/{roomId}/banners/{bannerId}",
              Map.of("kind", "text", "title", "Я", "text", "Моё"),
          "PUT /api/scenarios/{id}", Map.of("title", "Моё"),
          "POST /api/assets/{id}/parts", Map.of("numbers", List.of(1)));

  private static Host host;
  private static Organizer late;
  private static Organizer stranger;
  private static Property property;

  /** The late one logged in two months ago; everybody else is of today. */
  @BeforeAll
  static void start(Host own) {
    host = own;
    late = Organizer.confirmed(host.origin());
    late.api.get("/api/me").expect(200);
    host.backAt(Instant.now());
    stranger = Organizer.confirmed(host.origin());
    property = Property.of(host.origin());
  }

  @Test
  void anotherOrganizersIdsAndUnknownOnesAreNotFoundAndNothingChanges() {
    List<Route> named = routes(route -> route.named() && !isOfAttendees(route));
    List<Route> reading = named.stream().filter(route -> route.method().equals("GET")).toList();
    assertThat(named).hasSizeGreaterThan(20);
    var before = property.seen(reading);
    for (Route route : named) {
      notFound(route, property.in(route));
      notFound(route, property.unknown(route));
    }
    assertThat(property.seen(reading)).isEqualTo(before);
  }

  private static void notFound(Route route, String path) {
    Api.Answer answer = call(stranger.api, route, path);
    assertThat(answer.status()).as("%s: %s", route, answer.body()).isEqualTo(404);
    assertThat(answer.code()).as(route.toString()).matches("NOT_FOUND|[A-Z]+_NOT_FOUND");
    assertThat(answer.text("requestId")).isNotEmpty();
  }

  @Test
  void anotherOrganizersIdsInABodyAreRefused() {
    for (Api.Answer answer :
        List.of(
            stranger.api.create("/api/autowebinars", property.wish()),
            stranger.api.create(
                "/api/rooms",
                Map.of(
                    "title",
                    "Моё",
                    "source",
                    Map.of("kind", "file", "assetId", property.film()))))) {
      assertThat(answer.status()).as(answer.body().toString()).isIn(400, 404, 409);
      assertThat(answer.code()).isNotEmpty();
    }
    assertThat(stranger.api.get("/api/rooms").expect(200).body().path("rooms")).isEmpty();
    assertThat(stranger.api.get("/api/autowebinars").expect(200).body().path("autowebinars"))
        .isEmpty();
  }

  @Test
  void withoutALoginOrWithAnExpiredOneEveryRouteAsksForIt() {
    List<Route> closed = routes(route -> !isOfAttendees(route));
    assertThat(closed).hasSizeGreaterThan(30);
    for (Route route : closed) {
      for (Api api : List.of(new Api(host.origin()), late.api)) {
        Api.Answer answer = call(api, route, property.in(route));
        assertThat(answer.status()).as("%s: %s", route, answer.body()).isEqualTo(401);
        assertThat(answer.code()).as(route.toString()).isEqualTo("LOGIN_REQUIRED");
      }
    }
  }

  @Test
  void anAttendeeOfAnotherSessionIsRefused() {
    List<Route> attendees = routes(ForeignIdsIT::isOfAttendees);
    assertThat(attendees).hasSize(6);
    for (Route route : attendees) {
      assertThat(call(property.viewer.api, route, property.in(route)).status())
          .as(route.toString())
          .isIn(200, 201, 202, 204, 400, 404, 409);
      for (Api api :
          List.of(property.elsewhere.api, stranger.api, late.api, new Api(host.origin()))) {
        Api.Answer answer = call(api, route, property.in(route));
        assertThat(answer.status()).as("%s: %s", route, answer.body()).isIn(401, 403, 404);
        assertThat(answer.code()).as(route.toString()).matches("[A-Z_]+");
      }
    }
  }

  private static List<Route> routes(Predicate<Route> wanted) {
    return Route.all().stream()
        .filter(route -> !PUBLIC.matcher(route.toString()).matches())
        .filter(wanted)
        .toList();
  }

  private static boolean isOfAttendees(Route route) {
    return ATTENDEES.matcher(route.toString()).matches();
  }

  private static Api.Answer call(Api api, Route route, String path) {
    if (route.method().equals("GET")) {
      return api.get(path);
    }
    Object body =
        route.toString().equals("PUT /api/autowebinars/{id}")
            ? property.wish()
            : BODIES.getOrDefault(route.toString(), Map.of());
    try {
      return api.send(
          route.method(),
          path,
          route.method().equals("DELETE") ? null : Api.JSON.writeValueAsBytes(body),
          Map.of("idempotency-key", UUID.randomUUID().toString(), "if-match", "\"1\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
