package kz.isra.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A person (or the host) on a socket: keeps every event once, asks for the blocks it lacks. */
final class Viewer implements AutoCloseable, WebSocket.Listener {
  private static final HttpClient SOCKETS = HttpClient.newHttpClient();
  final Api api;
  final String sessionId;

  /** Empty for a host. */
  final String attendeeId;

  private final String origin;
  private final String ticketPath;
  private final TreeMap<Long, JsonNode> events = new TreeMap<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final AtomicInteger frames = new AtomicInteger();
  private final Set<Integer> blocks = ConcurrentHashMap.newKeySet();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;

  private Viewer(Api api, String origin, String sessionId, String attendeeId, String ticketPath) {
    this.api = api;
    this.origin = origin;
    this.sessionId = sessionId;
    this.attendeeId = attendeeId;
    this.ticketPath = ticketPath;
  }

  static Viewer join(String origin, String slug, String name) {
    var api = new Api(origin);
    JsonNode joined =
        api.post("/api/r/" + slug + "/attendees", Map.of("name", name)).expect(201).body();
    api.bearer(joined.path("token").asText());
    String session = joined.path("sessionId").asText();
    return new Viewer(
        api,
        origin,
        session,
        joined.path("attendeeId").asText(),
        "/api/sessions/" + session + "/tickets");
  }

  static Viewer host(Organizer organizer, String origin, String sessionId) {
    return new Viewer(
        organizer.api, origin, sessionId, "", "/api/sessions/" + sessionId + "/host-tickets");
  }

  Viewer connect() {
    String ticket = api.post(ticketPath, Map.of()).expect(201).text("ticket");
    socket =
        SOCKETS
            .newWebSocketBuilder()
            .header("Origin", origin)
            .buildAsync(URI.create(origin.replace("http", "ws") + "/ws?ticket=" + ticket), this)
            .join();
    beat();
    CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS).execute(this::beat);
    return this;
  }

  String say(String text) {
    String id = UUID.randomUUID().toString();
    say(id, text);
    return id;
  }

  void say(String id, String text) {
    send(Map.of("t", "say", "id", id, "text", text));
  }

  void send(Object frame) {
    try {
      raw(Api.JSON.writeValueAsString(frame));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void raw(String frame) {
    socket.sendText(frame, true).join();
  }

  void beat() {
    if (!socket.isOutputClosed()) {
      send(Map.of("t", "beat"));
    }
  }

  /** Reads the blocks that were never pushed, as the page does after a beat's answer. */
  private void fill(int newest) {
    for (int n = 1; n <= newest; n++) {
      if (!blocks.contains(n)) {
        block(api.get("/play/" + sessionId + "/blocks/" + n).expect(200).body());
      }
    }
  }

  /** Waits for the server's answer to a message: {@code ack} or the code of the refusal. */
  String answer(String id) {
    return Eventually.get(
        "the answer to " + id, () -> java.util.Optional.ofNullable(answers.get(id)));
  }

  int frames() {
    return frames.get();
  }

  synchronized List<JsonNode> events() {
    return new ArrayList<>(events.values());
  }

  /** The ids of the messages that came, in the log's order. */
  List<String> messageIds() {
    return events().stream()
        .filter(event -> event.path("type").asText().equals("message.posted"))
        .map(event -> event.path("id").asText())
        .toList();
  }

  List<String> texts() {
    return events().stream()
        .filter(event -> event.path("type").asText().equals("message.posted"))
        .map(event -> event.path("payload").path("text").asText())
        .toList();
  }

  /** Reads the whole log over HTTP, as a browser behind a wall would. */
  List<JsonNode> logOverHttp() {
    var all = new ArrayList<JsonNode>();
    int newest = api.get("/play/" + sessionId + "/newest").expect(200).body().path("block").asInt();
    for (int n = 1; n <= newest; n++) {
      api.get("/play/" + sessionId + "/blocks/" + n)
          .expect(200)
          .body()
          .path("events")
          .forEach(all::add);
    }
    return all;
  }

  /** The event ids of the whole log. */
  List<String> logIds() {
    return logOverHttp().stream().map(event -> event.path("id").asText()).toList();
  }

  /** Adds the ids of all messages that the server said yes to. */
  void acknowledged(java.util.Collection<String> ids) {
    answers.forEach((id, answer) -> {
      if (answer.equals("ack")) {
        ids.add(id);
      }
    });
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      frames.incrementAndGet();
      take(partial.toString());
      partial.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  private void take(String text) {
    try {
      JsonNode frame = Api.JSON.readTree(text);
      switch (frame.path("t").asText()) {
        case "block" -> block(frame);
        case "ack" -> answers.put(frame.path("id").asText(), "ack");
        case "beat" ->
            CompletableFuture.runAsync(() -> fill(frame.path("block").asInt()))
                .exceptionally(failure -> {
                  answers.put("fill", failure.toString());
                  return null;
                });
        case "refused" -> answers.put(frame.path("id").asText(""), frame.path("code").asText());
        default -> answers.put(frame.path("t").asText(), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void block(JsonNode frame) {
    blocks.add(frame.path("n").asInt());
    frame.path("events").forEach(event -> events.put(event.path("seq").asLong(), event));
  }

  /** Whether the server ended it. */
  boolean closed() {
    return socket.isInputClosed();
  }

  void disconnect() {
    socket.abort();
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }
}
