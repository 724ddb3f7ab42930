package kz.isra.localhost.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import kz.isra.localhost.fixture.Page;
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

  /** The end of this very connection: those of other tests may still come. */
  private static JsonNode endOf(String connectionId) throws InterruptedException {
    Predicate<JsonNode> ends =
        event ->
            SocketHandler.is(event, "DISCONNECT")
                && SocketHandler.connectionId(event).equals(connectionId);
    TestHost.until(() -> SocketHandler.EVENTS.stream().anyMatch(ends));
    return SocketHandler.EVENTS.stream().filter(ends).findFirst().orElseThrow();
  }

  @Test
  void connectSeesHeadersOfEveryKindAndMessagesAreAnswered() throws Exception {
    SocketHandler.EVENTS.clear();
    Page page = new Page(host, "?ticket=good");
    JsonNode connect = SocketHandler.event("CONNECT");
    assertThat(connect.path("requestContext").path("routeKey").asText()).isEqualTo("$connect");
    assertThat(connect.path("queryStringParameters").path("ticket").asText()).isEqualTo("good");
    assertThat(connect.path("headers").path("Origin").asText()).isEqualTo(host.host().origin());
    assertThat(connect.path("multiValueHeaders").path("X-Two"))
        .extracting(JsonNode::asText)
        .containsExactly("one", "two");

    page.socket().sendText("hello", true).join();
    assertThat(page.frame()).isEqualTo("echo hello");
    JsonNode message = SocketHandler.event("MESSAGE");
    assertThat(message.path("requestContext").path("routeKey").asText()).isEqualTo("$default");
    assertThat(message.has("headers")).isFalse();

    page.socket().sendText("crash", true).join();
    assertThat(page.frame()).contains("Internal server error");

    page.socket().sendClose(WebSocket.NORMAL_CLOSURE, "bye").join();
    JsonNode disconnect = endOf(SocketHandler.connectionId(connect)).path("requestContext");
    assertThat(disconnect.path("disconnectStatusCode").asInt()).isEqualTo(1000);
  }

  @Test
  void aBadTicketIsRefusedBeforeTheUpgrade() {
    assertThatThrownBy(() -> new Page(host, "?ticket=bad"))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refused -> assertThat(refused.getResponse().statusCode()).isEqualTo(401));
  }

  @Test
  void theSdkSendsTellsAndClosesAndKnowsWhatIsGone() throws Exception {
    SocketHandler.EVENTS.clear();
    Page page = new Page(host, "");
    String id = SocketHandler.connectionId(SocketHandler.event("CONNECT"));

    connections.postToConnection(
        post -> post.connectionId(id).data(SdkBytes.fromUtf8String("Сәлем")));
    assertThat(page.frame()).isEqualTo("Сәлем");
    assertThat(connections.getConnection(get -> get.connectionId(id)).connectedAt()).isNotNull();

    connections.deleteConnection(delete -> delete.connectionId(id));
    assertThat(page.closed()).isEqualTo(1000);
    endOf(id);
    assertThatThrownBy(() ->
            connections.postToConnection(
                post -> post.connectionId(id).data(SdkBytes.fromUtf8String("x"))))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void aMessageOverTheLimitClosesTheSocket() throws Exception {
    Page page = new Page(host, "");
    page.socket().sendText("x".repeat(129 << 10), true).join();
    assertThat(page.closed()).isEqualTo(1009);
  }
}
