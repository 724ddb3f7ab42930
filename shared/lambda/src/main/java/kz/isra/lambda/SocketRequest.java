package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * A WebSocket event of API Gateway.
 *
 * @param headers in lower case; only at connect
 * @param query only at connect
 * @param body the text frame in UTF-8; only for messages
 */
public record SocketRequest(
    Event event,
    String connectionId,
    Map<String, String> headers,
    Map<String, String> query,
    byte[] body,
    Instant connectedAt,
    String requestId) {
  /** What happened to the socket. */
  public enum Event {
    CONNECT,
    MESSAGE,
    DISCONNECT
  }

  static boolean matches(JsonNode event) {
    return event.path("requestContext").has("eventType");
  }

  static SocketRequest of(JsonNode event) {
    JsonNode context = event.path("requestContext");
    String body = event.path("body").asText("");
    return new SocketRequest(
        Event.valueOf(context.path("eventType").asText()),
        context.path("connectionId").asText(),
        HttpEvents.texts(event.path("headers"), true),
        HttpEvents.texts(event.path("queryStringParameters"), false),
        event.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8),
        Instant.ofEpochMilli(context.path("connectedAt").asLong()),
        context.path("requestId").asText());
  }
}
