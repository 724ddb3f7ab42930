package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads and writes the HTTP events of API Gateway, payload format 2.0. */
final class HttpEvents {
  private HttpEvents() {}

  static boolean matches(JsonNode event) {
    return event.path("version").asText().equals("2.0") && event.path("requestContext").has("http");
  }

  static Request request(JsonNode event) {
    JsonNode context = event.path("requestContext");
    String body = event.path("body").asText("");
    return new Request(
        event.path("routeKey").asText(),
        context.path("http").path("method").asText(),
        event.path("rawPath").asText(),
        texts(event.path("pathParameters"), false),
        texts(event.path("queryStringParameters"), false),
        texts(event.path("headers"), true),
        cookies(event.path("cookies")),
        event.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8),
        context.path("http").path("sourceIp").asText(),
        context.path("requestId").asText());
  }

  static Map<String, Object> answer(Response response) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("statusCode", response.status());
    answer.put("headers", response.headers());
    answer.put("cookies", response.cookies());
    boolean text = isText(response.headers().getOrDefault("content-type", ""));
    answer.put("isBase64Encoded", !text);
    answer.put(
        "body",
        text
            ? new String(response.body(), StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(response.body()));
    return answer;
  }

  private static boolean isText(String contentType) {
    return contentType.isEmpty()
        || contentType.startsWith("text/")
        || contentType.contains("json")
        || contentType.contains("javascript")
        || contentType.contains("svg");
  }

  static Map<String, String> texts(JsonNode object, boolean lowerCase) {
    var texts = new HashMap<String, String>();
    object
        .properties()
        .forEach(entry ->
            texts.put(
                lowerCase ? entry.getKey().toLowerCase(Locale.ROOT) : entry.getKey(),
                entry.getValue().asText()));
    return Map.copyOf(texts);
  }

  private static Map<String, String> cookies(JsonNode list) {
    var cookies = new HashMap<String, String>();
    for (JsonNode item : list) {
      String cookie = item.asText();
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        cookies.putIfAbsent(
            cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
      }
    }
    return Map.copyOf(cookies);
  }
}
