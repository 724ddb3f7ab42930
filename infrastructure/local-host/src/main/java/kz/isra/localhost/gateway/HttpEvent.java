package kz.isra.localhost.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Headers;
import kz.isra.localhost.http.Query;

/**
 * Events and answers of payload format 2.0: names in lower case, repeated headers and query values
 * joined by commas, cookies in a list of their own, bodies that are no text in base64.
 */
final class HttpEvent {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private HttpEvent() {}

  static byte[] write(Call call, RouteTable.Match match, String domain, Instant now) {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", match.route().key());
    event.put("rawPath", call.rawPath());
    event.put("rawQueryString", call.rawQuery());
    List<String> cookies = cookies(call.headers());
    if (!cookies.isEmpty()) {
      var list = event.putArray("cookies");
      cookies.forEach(list::add);
    }
    ObjectNode headers = event.putObject("headers");
    call.headers().without("cookie").joined().forEach(headers::put);
    if (!call.rawQuery().isEmpty()) {
      ObjectNode query = event.putObject("queryStringParameters");
      Query.parse(call.rawQuery())
          .forEach((name, values) -> query.put(name, String.join(",", values)));
    }
    context(event.putObject("requestContext"), call, match, domain, now);
    if (!match.parameters().isEmpty()) {
      ObjectNode parameters = event.putObject("pathParameters");
      match.parameters().forEach(parameters::put);
    }
    body(event, call);
    return bytes(event);
  }

  private static void context(
      ObjectNode context, Call call, RouteTable.Match match, String domain, Instant now) {
    context.put("accountId", "000000000000");
    context.put("apiId", domain.replaceFirst("\\..*", ""));
    context.put("domainName", domain);
    context.put("domainPrefix", domain.replaceFirst("\\..*", ""));
    ObjectNode http = context.putObject("http");
    http.put("method", call.method());
    http.put("path", call.rawPath());
    http.put("protocol", call.protocol());
    http.put("sourceIp", call.sourceIp());
    http.put("userAgent", call.headers().first("user-agent").orElse(""));
    context.put("requestId", UUID.randomUUID().toString());
    context.put("routeKey", match.route().key());
    context.put("stage", "$default");
    context.put("time", TIME.format(now));
    context.put("timeEpoch", now.toEpochMilli());
  }

  private static List<String> cookies(Headers headers) {
    var cookies = new ArrayList<String>();
    for (String line : headers.all("cookie")) {
      for (String cookie : line.split(";", -1)) {
        if (!cookie.isBlank()) {
          cookies.add(cookie.strip());
        }
      }
    }
    return cookies;
  }

  private static void body(ObjectNode event, Call call) {
    if (call.body().length == 0) {
      event.put("isBase64Encoded", false);
      return;
    }
    Optional<String> text =
        isText(call.headers().first("content-type").orElse(""))
            ? utf8(call.body())
            : Optional.empty();
    event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(call.body())));
    event.put("isBase64Encoded", text.isEmpty());
  }

  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    return type.startsWith("text/")
        || type.equals("application/json")
        || type.equals("application/javascript")
        || type.equals("application/xml")
        || type.endsWith("+json")
        || type.endsWith("+xml");
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * @param output of the function; one without {@code statusCode} is itself the body of a 200
   */
  static Answer read(byte[] output) {
    JsonNode answer = tree(output);
    if (!answer.has("statusCode")) {
      return new Answer(200, Headers.of("content-type", "application/json"), output);
    }
    Headers headers = Headers.of();
    for (var header : answer.path("headers").properties()) {
      headers = headers.and(header.getKey(), header.getValue().asText());
    }
    for (JsonNode cookie : answer.path("cookies")) {
      headers = headers.and("set-cookie", cookie.asText());
    }
    String body = answer.path("body").asText("");
    byte[] bytes =
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8);
    return new Answer(answer.path("statusCode").asInt(), headers, bytes);
  }

  private static JsonNode tree(byte[] output) {
    try {
      return JSON.readTree(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(ObjectNode event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
