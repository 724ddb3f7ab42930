package kz.isra.testkit.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An HTTP request as API Gateway hands it to a function: the complete event of payload 2.0, with
 * the headers of a request from our own page at {@code https://isra.example}.
 *
 * <pre>{@code
 * ApiAnswer answer = ApiCall.of("GET /api/rooms/{roomId}").param("roomId", id).login(cookie).to(handler);
 * }</pre>
 */
public final class ApiCall {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ObjectNode event;
  private final String routeKey;
  private final Map<String, String> params = new LinkedHashMap<>();

  private ApiCall(String routeKey) {
    this.routeKey = routeKey;
    try (var in = ApiCall.class.getResourceAsStream("/events/http.json")) {
      event = (ObjectNode) JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param routeKey as in the template, for example {@code POST /api/rooms/{roomId}/start}
   */
  public static ApiCall of(String routeKey) {
    return new ApiCall(routeKey);
  }

  public ApiCall param(String name, String value) {
    params.put(name, value);
    return this;
  }

  public ApiCall query(String name, String value) {
    String raw = event.path("rawQueryString").asText();
    String pair = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    event.put("rawQueryString", raw.isEmpty() ? pair : raw + "&" + pair);
    event.withObjectProperty("queryStringParameters").put(name, value);
    return this;
  }

  /**
   * @param name in lower case, as API Gateway sends it; an empty value removes the header
   */
  public ApiCall header(String name, String value) {
    if (value.isEmpty()) {
      event.withObjectProperty("headers").remove(name);
    } else {
      event.withObjectProperty("headers").put(name, value);
    }
    return this;
  }

  public ApiCall cookie(String name, String value) {
    event.withArrayProperty("cookies").add(name + "=" + value);
    return this;
  }

  /** The cookie of a login. */
  public ApiCall login(String token) {
    return cookie("__Host-sid", token);
  }

  public ApiCall bearer(String token) {
    return header("authorization", "Bearer " + token);
  }

  public ApiCall body(String text) {
    event.put("body", text);
    return this;
  }

  /** Sends the body in base64, as API Gateway does with what it does not take for text. */
  public ApiCall body(byte[] bytes) {
    event.put("body", Base64.getEncoder().encodeToString(bytes));
    event.put("isBase64Encoded", true);
    return this;
  }

  public ApiCall from(String ip) {
    event.withObjectProperty("requestContext").withObjectProperty("http").put("sourceIp", ip);
    return this;
  }

  /** Lets the function answer. */
  public ApiAnswer to(RequestStreamHandler function) {
    return answer(Invocation.of(function, event()));
  }

  private byte[] event() {
    String method = routeKey.substring(0, routeKey.indexOf(' '));
    String path = routeKey.substring(routeKey.indexOf(' ') + 1);
    for (var param : params.entrySet()) {
      String encoded = URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8);
      path =
          path.replace("{" + param.getKey() + "}", encoded)
              .replace("{" + param.getKey() + "+}", encoded.replace("%2F", "/"));
      event.withObjectProperty("pathParameters").put(param.getKey(), param.getValue());
    }
    event.put("routeKey", routeKey).put("rawPath", path);
    ObjectNode context = event.withObjectProperty("requestContext");
    context.put("routeKey", routeKey);
    context.withObjectProperty("http").put("method", method).put("path", path);
    try {
      return JSON.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiAnswer answer(byte[] output) {
    try {
      JsonNode answer = JSON.readTree(output);
      var headers = new LinkedHashMap<String, String>();
      answer
          .path("headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      List<String> cookies = new ArrayList<>();
      answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
      String body = answer.path("body").asText("");
      return new ApiAnswer(
          answer.path("statusCode").asInt(),
          headers,
          cookies,
          answer.path("isBase64Encoded").asBoolean()
              ? Base64.getDecoder().decode(body)
              : body.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
