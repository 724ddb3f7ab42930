package kz.isra.localhost.sockets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Headers;
import kz.isra.localhost.http.Query;

/** Events of a WebSocket API as Lambda gets them. Only {@code $connect} has headers of the page. */
final class SocketEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** What stays the same for a socket from its handshake on. */
  record Identity(
      String connectionId,
      Instant connectedAt,
      String sourceIp,
      String userAgent,
      String domain,
      String stage) {}

  private SocketEvents() {}

  static byte[] connect(Identity identity, Call call, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    headers(event, call.headers().with("Host", identity.domain()));
    Map<String, List<String>> query = Query.parse(call.rawQuery());
    if (!query.isEmpty()) {
      ObjectNode single = event.putObject("queryStringParameters");
      ObjectNode multi = event.putObject("multiValueQueryStringParameters");
      query.forEach((name, values) -> {
        single.put(name, values.getLast());
        values.forEach(multi.putArray(name)::add);
      });
    }
    context(event, identity, "$connect", "CONNECT", now);
    event.put("isBase64Encoded", false);
    return bytes(event);
  }

  static byte[] message(Identity identity, String routeKey, String text, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    context(event, identity, routeKey, "MESSAGE", now)
        .put("messageId", UUID.randomUUID().toString());
    event.put("body", text);
    event.put("isBase64Encoded", false);
    return bytes(event);
  }

  static byte[] message(Identity identity, byte[] binary, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    context(event, identity, "$default", "MESSAGE", now)
        .put("messageId", UUID.randomUUID().toString());
    event.put("body", Base64.getEncoder().encodeToString(binary));
    event.put("isBase64Encoded", true);
    return bytes(event);
  }

  static byte[] disconnect(Identity identity, int status, String reason, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    headers(
        event,
        Headers.of(
            "Host", identity.domain(), "x-api-key", "", "X-Forwarded-For", "", "x-restapi", ""));
    context(event, identity, "$disconnect", "DISCONNECT", now)
        .put("disconnectStatusCode", status)
        .put("disconnectReason", reason);
    event.put("isBase64Encoded", false);
    return bytes(event);
  }

  private static void headers(ObjectNode event, Headers headers) {
    ObjectNode single = event.putObject("headers");
    ObjectNode multi = event.putObject("multiValueHeaders");
    headers
        .grouped()
        .forEach((name, values) -> {
          single.put(name, values.getLast());
          values.forEach(multi.putArray(name)::add);
        });
  }

  private static ObjectNode context(
      ObjectNode event, Identity identity, String routeKey, String type, Instant now) {
    ObjectNode context = event.putObject("requestContext");
    String id = UUID.randomUUID().toString();
    context.put("routeKey", routeKey);
    context.put("eventType", type);
    context.put("extendedRequestId", id);
    context.put("requestTime", TIME.format(now));
    context.put("messageDirection", "IN");
    context.put("stage", identity.stage());
    context.put("connectedAt", identity.connectedAt().toEpochMilli());
    context.put("requestTimeEpoch", now.toEpochMilli());
    context
        .putObject("identity")
        .put("userAgent", identity.userAgent())
        .put("sourceIp", identity.sourceIp());
    context.put("requestId", id);
    context.put("domainName", identity.domain());
    context.put("connectionId", identity.connectionId());
    context.put("apiId", identity.domain().replaceFirst("\\..*", ""));
    return context;
  }

  private static byte[] bytes(ObjectNode event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
