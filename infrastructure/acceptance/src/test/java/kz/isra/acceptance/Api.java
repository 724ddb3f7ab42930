package kz.isra.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One person's HTTP: keeps their cookies or bearer token and sends what our pages send. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String origin;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String bearer = "";

  Api(String origin) {
    this.origin = origin;
  }

  /** An answer with its body as JSON; an empty or other body reads as a missing node. */
  record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {
    Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError(
            raw.request().method()
                + " "
                + raw.uri().getPath()
                + " answered "
                + status
                + " "
                + body);
      }
      return this;
    }

    String code() {
      return body.path("code").asText();
    }

    String text(String name) {
      return body.path(name).asText();
    }

    String etag() {
      return raw.headers().firstValue("etag").orElse("");
    }
  }

  void bearer(String token) {
    bearer = token;
  }

  Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  Answer post(String path, Object body) {
    return send("POST", path, bytes(body), Map.of());
  }

  /** A creation, with a key of its own. */
  Answer create(String path, Object body) {
    return create(path, body, UUID.randomUUID().toString());
  }

  Answer create(String path, Object body, String key) {
    return send("POST", path, bytes(body), Map.of("idempotency-key", key));
  }

  Answer put(String path, Object body, String etag) {
    return send("PUT", path, bytes(body), etag.isEmpty() ? Map.of() : Map.of("if-match", etag));
  }

  Answer delete(String path, String etag) {
    return send("DELETE", path, null, etag.isEmpty() ? Map.of() : Map.of("if-match", etag));
  }

  Answer send(String method, String path, byte[] body, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path))
            .timeout(Duration.ofSeconds(40))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    var all = new LinkedHashMap<String, String>();
    if (!method.equals("GET")) {
      all.put("x-isra", "1");
    }
    if (body != null) {
      all.put("content-type", "application/json");
    }
    if (!cookies.isEmpty()) {
      var pairs = new StringBuilder();
      cookies.forEach((name, value) -> pairs.append(name).append('=').append(value).append("; "));
      all.put("cookie", pairs.toString());
    }
    if (!bearer.isEmpty()) {
      all.put("authorization", "Bearer " + bearer);
    }
    all.putAll(headers);
    all.forEach(request::header);
    return keep(request.build());
  }

  private Answer keep(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      for (String cookie : response.headers().allValues("set-cookie")) {
        String pair = cookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
          cookies.remove(name);
        } else {
          cookies.put(name, value);
        }
      }
      return new Answer(response.statusCode(), tree(response.body()), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  private static JsonNode tree(byte[] body) {
    try {
      return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.missingNode();
    }
  }

  private static byte[] bytes(Object body) {
    try {
      return body instanceof byte[] raw ? raw : JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
