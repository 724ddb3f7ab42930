package kz.isra.adapter.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.playback.Firings;
import kz.isra.domain.playback.Firings.Firing;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/** What goes over the wire to the Scheduler, and that its "exists already" is no failure. */
class SchedulerFiringsTest {
  private record Seen(String request, JsonNode body) {}

  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Firings firings;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var client =
        SchedulerClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    firings =
        new SchedulerFirings(
            client,
            new SchedulerFirings.Settings("isra", "role-arn", () -> "playback-arn", "queue-arn"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksForOneCallAtTheSecondThatDeletesItself() {
    Firing firing = firing();

    firings.ask(firing);

    Seen request = seen.getFirst();
    assertThat(request.request()).isEqualTo("POST /schedules/" + firing.name());
    assertThat(firing.name()).matches("[0-9a-zA-Z-]{1,64}");
    JsonNode body = request.body();
    assertThat(body.path("GroupName").asText()).isEqualTo("isra");
    assertThat(body.path("ScheduleExpression").asText()).isEqualTo("at(2026-11-25T14:57:00)");
    assertThat(body.path("ScheduleExpressionTimezone").asText()).isEqualTo("UTC");
    assertThat(body.path("ActionAfterCompletion").asText()).isEqualTo("DELETE");
    assertThat(body.path("FlexibleTimeWindow").path("Mode").asText()).isEqualTo("OFF");
    JsonNode target = body.path("Target");
    assertThat(target.path("Arn").asText()).isEqualTo("playback-arn");
    assertThat(target.path("RoleArn").asText()).isEqualTo("role-arn");
    assertThat(target.path("DeadLetterConfig").path("Arn").asText()).isEqualTo("queue-arn");
    assertThat(target.path("Input").asText())
        .isEqualTo(
            """
            {"firing":"arm","autowebinar":"%s","startsAt":"2026-11-25T15:00:00Z","attempt":0,"airing":3}\
            """
                .formatted(firing.occurrence().autowebinar()));
  }

  @Test
  void askingAgainIsNoFailure() {
    firings.ask(firing());
    firings.ask(firing());

    assertThat(seen).hasSize(2);
  }

  private static Firing firing() {
    var key =
        new OccurrenceKey(
            AutowebinarId.next(EventFixtures.ids(1)), Instant.parse("2026-11-25T15:00:00Z"), 0);
    return new Firing(Firings.Kind.ARM, key, 3, Instant.parse("2026-11-25T14:57:00Z"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    boolean again = seen.stream().anyMatch(before -> before.request().equals(request));
    seen.add(new Seen(request, new ObjectMapper().readTree(body)));
    exchange.getResponseHeaders().add("content-type", "application/json");
    if (again) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", "ConflictException");
    }
    byte[] answer =
        (again ? "{\"Message\":\"exists\"}" : "{\"ScheduleArn\":\"arn\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(again ? 409 : 200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
