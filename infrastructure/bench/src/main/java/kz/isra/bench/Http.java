package kz.isra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Requests to the server as our pages make them. */
final class Http {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private final HttpClient client;
  private final String origin;
  private volatile String cookie = "";

  /** The server refused; the message says what and why. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  Http(HttpClient client, String origin) {
    this.client = client;
    this.origin = origin;
  }

  /** A client without a login. */
  Http stranger() {
    return new Http(client, origin);
  }

  HttpClient client() {
    return client;
  }

  String origin() {
    return origin;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return send("GET", path, Optional.empty(), "");
  }

  JsonNode get(String path, String bearer) throws IOException, InterruptedException {
    return send("GET", path, Optional.empty(), bearer);
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    return send("POST", path, Optional.of(body), "");
  }

  JsonNode post(String path, Map<String, ?> body, String bearer)
      throws IOException, InterruptedException {
    return send("POST", path, Optional.of(body), bearer);
  }

  /** Sends a form of a page that is not ours, for example the pay page's. */
  void submit(String path, String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(LONGEST)
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    expect(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(), path);
  }

  /** Puts bytes to a signed address. */
  void put(URI address, byte[] bytes) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST)
            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
            .build();
    expect(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode(), "the part");
  }

  private static void expect(int status, String what) {
    if (status >= 400) {
      throw new Refused(status, what + ": " + status);
    }
  }

  private JsonNode send(String method, String path, Optional<Map<String, ?>> body, String bearer)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(LONGEST)
            .header("accept", "application/json")
            .header("origin", origin)
            .header("x-isra", "1")
            .header("idempotency-key", UUID.randomUUID().toString());
    if (!cookie.isEmpty()) {
      request.header("cookie", cookie);
    }
    if (!bearer.isEmpty()) {
      request.header("authorization", "Bearer " + bearer);
    }
    if (body.isPresent()) {
      request.header("content-type", "application/json");
      request.method(
          method, HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body.get())));
    }
    HttpResponse<byte[]> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    answer
        .headers()
        .firstValue("set-cookie")
        .ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
    if (answer.statusCode() >= 400) {
      throw new Refused(
          answer.statusCode(),
          method + " " + path + ": " + answer.statusCode() + " " + new String(answer.body()));
    }
    return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }
}
