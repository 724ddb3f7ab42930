package kz.isra.localhost.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;

/** One person's browser, as far as the demo needs it: cookies, JSON and a socket. */
final class Client implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 150;
  private static final long PAUSE_MS = 200;
  private final String origin;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new TreeMap<>();
  private String bearer = "";

  Client(String origin) {
    this.origin = origin;
  }

  /** From now on every request carries this token. */
  void carry(String token) {
    bearer = token;
  }

  JsonNode get(String path) throws DemoFailed {
    return json(send(request(path).GET()));
  }

  JsonNode post(String path, Map<String, ?> body) throws DemoFailed {
    return change("POST", path, body);
  }

  JsonNode change(String method, String path, Map<String, ?> body) throws DemoFailed {
    return json(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(JSON.valueToTree(body).toString()))));
  }

  /** Presses a button of a form, and does not follow where it leads. */
  void press(String address, String button) throws DemoFailed {
    send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("action=" + button)));
  }

  /** Puts bytes to a signed address. */
  void put(String address, BodyPublisher bytes) throws DemoFailed {
    send(HttpRequest.newBuilder(URI.create(address)).PUT(bytes));
  }

  /** Asks again until the answer fits, for half a minute. */
  JsonNode await(String path, Predicate<JsonNode> fits) throws DemoFailed, InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      JsonNode answer = get(path);
      if (fits.test(answer)) {
        return answer;
      }
      Thread.sleep(PAUSE_MS);
    }
    throw new DemoFailed(path + " did not become what the demo waits for");
  }

  /** Opens the socket of a session with a ticket. */
  WebSocket socket(String ticket) throws DemoFailed {
    try {
      return http.newWebSocketBuilder()
          .header("Origin", origin)
          .buildAsync(
              URI.create(origin.replaceFirst("^http", "ws") + "/ws?ticket=" + ticket),
              new WebSocket.Listener() {})
          .join();
    } catch (CompletionException e) {
      throw new DemoFailed("The socket was refused: " + e.getCause());
    }
  }

  static void say(WebSocket socket, Map<String, ?> frame) {
    socket.sendText(JSON.valueToTree(frame).toString(), true).join();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Accept", "application/json")
            .header("X-Isra", "1");
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    if (!cookies.isEmpty()) {
      var pairs = new StringBuilder();
      cookies.forEach((name, value) ->
          pairs.append(pairs.isEmpty() ? "" : "; ").append(name).append('=').append(value));
      request.header("Cookie", pairs.toString());
    }
    return request;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws DemoFailed {
    HttpRequest built = request.build();
    try {
      HttpResponse<byte[]> answer = http.send(built, BodyHandlers.ofByteArray());
      answer.headers().allValues("set-cookie").forEach(this::keep);
      if (answer.statusCode() >= 400) {
        throw new DemoFailed(
            built.method()
                + " "
                + built.uri().getPath()
                + " was answered with "
                + answer.statusCode()
                + " "
                + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer;
    } catch (IOException e) {
      throw new DemoFailed(built.uri() + " is not reached: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("The demo was stopped");
    }
  }

  private void keep(String setCookie) {
    int equals = setCookie.indexOf('=');
    int end = setCookie.indexOf(';');
    cookies.put(
        setCookie.substring(0, equals),
        setCookie.substring(equals + 1, end < 0 ? setCookie.length() : end));
  }

  private static JsonNode json(HttpResponse<byte[]> answer) throws DemoFailed {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new DemoFailed(answer.uri() + " did not answer with JSON");
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
