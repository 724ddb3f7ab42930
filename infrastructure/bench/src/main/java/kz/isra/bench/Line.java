package kz.isra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A person's way into the room: a name, a ticket, a socket. Frames leave in the order of calls. */
final class Line {
  private final WebSocket socket;
  private final Ear ear;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(true);

  private static final class Ear implements WebSocket.Listener {
    private final Consumer<String> hear;
    private final StringBuilder frame = new StringBuilder();
    private volatile boolean closed;

    Ear(Consumer<String> hear) {
      this.hear = hear;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      frame.append(data);
      if (last) {
        hear.accept(frame.toString());
        frame.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closed = true;
      return CompletableFuture.completedFuture(true);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed = true;
    }
  }

  private Line(WebSocket socket, Ear ear) {
    this.socket = socket;
    this.ear = ear;
  }

  /** Enters by a name, as an attendee. */
  static Line viewer(Http http, Organizer organizer, String name, Consumer<String> hear)
      throws IOException, InterruptedException {
    JsonNode seat = http.post("/api/r/" + organizer.slug() + "/attendees", Map.of("name", name));
    String token = seat.path("token").asText();
    return open(
        http,
        http.post("/api/sessions/" + organizer.sessionId() + "/tickets", Map.of(), token),
        hear);
  }

  /** The host's own socket; beats keep the session going. */
  static Line host(Organizer organizer) throws IOException, InterruptedException {
    Http http = organizer.http();
    return open(
        http,
        http.post("/api/sessions/" + organizer.sessionId() + "/host-tickets", Map.of()),
        heard -> {});
  }

  private static Line open(Http http, JsonNode ticket, Consumer<String> hear) throws IOException {
    String address =
        http.origin().replaceFirst("^http", "ws")
            + ticket.path("url").asText()
            + "?ticket="
            + URLEncoder.encode(ticket.path("ticket").asText(), StandardCharsets.UTF_8);
    var ear = new Ear(hear);
    try {
      WebSocket socket =
          http.client()
              .newWebSocketBuilder()
              .header("Origin", http.origin())
              .buildAsync(URI.create(address), ear)
              .join();
      return new Line(socket, ear);
    } catch (CompletionException e) {
      throw new IOException("No socket", e);
    }
  }

  void beat() {
    send("{\"t\":\"beat\",\"visible\":true}");
  }

  synchronized void send(String text) {
    sending = sending.handle((done, failed) -> true).thenCompose(go -> socket.sendText(text, true));
  }

  boolean closed() {
    return ear.closed;
  }

  void close() {
    socket.abort();
  }
}
