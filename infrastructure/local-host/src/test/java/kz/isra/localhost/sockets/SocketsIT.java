package kz.isra.localhost.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import kz.isra.localhost.fixture.SocketHandler;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

final class SocketsIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  @TempDir private static Path data;
  private static TestHost host;
  private static ApiGatewayManagementApiClient connections;

  @BeforeAll
  static void start() throws Exception {
    host = TestHost.start(data);
    connections =
        ApiGatewayManagementApiClient.builder()
            .endpointOverride(URI.create(host.host().awsEndpoint() + "/ws"))
            .build();
  }

  @AfterAll
  static void stop() {
    connections.close();
    host.close();
  }

  /** A page's end of a socket. */
  private static final class Page implements WebSocket.Listener {
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    private Page(String query) {
      this.socket =
          HTTP.newWebSocketBuilder()
              .header("Origin", host.host().origin())
              .header("X-Two", "one")
              .header("X-Two", "two")
              .buildAsync(
                  URI.create(host.host().origin().replace("http", "ws") + "/ws" + query), this)
              .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        frames.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      closed.complete(status);
      return CompletableFuture.completedStage(null);
    }

    private String frame() throws InterruptedException {
      return frames.poll(10, TimeUnit.SECONDS);
    }
  }

  private static JsonNode event(String type) throws InterruptedException {
    TestHost.until(() -> SocketHandler.EVENTS.stream().anyMatch(event -> is(event, type)));
    return SocketHandler.EVENTS.reversed().stream()
        .filter(event -> is(event, type))
        .findFirst()
        .orElseThrow();
  }

  /** The end of this very connection: those of other tests may still come. */
  private static JsonNode endOf(JsonNode connectionId) throws InterruptedException {
    Predicate<JsonNode> ends = event -> is(event, "DISCONNECT") && id(event).equals(connectionId);
    TestHost.until(() -> SocketHandler.EVENTS.stream().anyMatch(ends));
    return SocketHandler.EVENTS.stream().filter(ends).findFirst().orElseThrow();
  }

  private static boolean is(JsonNode event, String type) {
    return event.path("requestContext").path("eventType").asText().equals(type);
  }

  @Test
  void connectSeesHeadersOfEveryKindAndMessagesAreAnswered() throws Exception {
    SocketHandler.EVENTS.clear();
    Page page = new Page("?ticket=good");
    JsonNode connect = event("CONNECT");
    assertThat(connect.path("requestContext").path("routeKey").asText()).isEqualTo("$connect");
    assertThat(connect.path("queryStringParameters").path("ticket").asText()).isEqualTo("good");
    assertThat(connect.path("headers").path("Origin").asText()).isEqualTo(host.host().origin());
    assertThat(connect.path("multiValueHeaders").path("X-Two"))
        .extracting(JsonNode::asText)
        .containsExactly("one", "two");

    page.socket.sendText("hello", true).join();
    assertThat(page.frame()).isEqualTo("echo hello");
    JsonNode message = event("MESSAGE");
    assertThat(message.path("requestContext").path("routeKey").asText()).isEqualTo("$default");
    assertThat(message.has("headers")).isFalse();

    page.socket.sendText("crash", true).join();
    assertThat(page.frame()).contains("Internal server error");

    page.socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
    JsonNode disconnect = endOf(id(connect)).path("requestContext");
    assertThat(disconnect.path("disconnectStatusCode").asInt()).isEqualTo(1000);
  }

  private static JsonNode id(JsonNode event) {
    return event.path("requestContext").path("connectionId");
  }

  @Test
  void aBadTicketIsRefusedBeforeTheUpgrade() {
    assertThatThrownBy(() -> new Page("?ticket=bad"))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(401));
  }

  @Test
  void theSdkSendsTellsAndClosesAndKnowsWhatIsGone() throws Exception {
    SocketHandler.EVENTS.clear();
    Page page = new Page("");
    JsonNode connection = id(event("CONNECT"));
    String id = connection.asText();

    connections.postToConnection(
        post -> post.connectionId(id).data(SdkBytes.fromUtf8String("Сәлем")));
    assertThat(page.frame()).isEqualTo("Сәлем");
    assertThat(connections.getConnection(get -> get.connectionId(id)).connectedAt()).isNotNull();

    connections.deleteConnection(delete -> delete.connectionId(id));
    assertThat(page.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1000);
    endOf(connection);
    assertThatThrownBy(() ->
            connections.postToConnection(
                post -> post.connectionId(id).data(SdkBytes.fromUtf8String("x"))))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void aMessageOverTheLimitClosesTheSocket() throws Exception {
    Page page = new Page("");
    page.socket.sendText("x".repeat(129 << 10), true).join();
    assertThat(page.closed.get(10, TimeUnit.SECONDS)).isEqualTo(1009);
  }
}
