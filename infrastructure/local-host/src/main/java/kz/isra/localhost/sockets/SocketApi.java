package kz.isra.localhost.sockets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.functions.FunctionFailed;
import kz.isra.localhost.functions.Functions;
import kz.isra.localhost.http.Call;
import org.eclipse.jetty.websocket.api.Configurable;

/**
 * The WebSocket API: asks {@code $connect} before the upgrade, gives messages to {@code $default}
 * and its body back, tells {@code $disconnect}. Limits are API Gateway's: 2 hours, 10 idle minutes,
 * frames of 32 KB, messages of 128 KB.
 */
public final class SocketApi {
  static final int LARGEST_FRAME = 32 << 10;
  private static final int LARGEST_MESSAGE = 128 << 10;
  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final int QUEUED_FRAMES = 64;
  private static final int ID_BYTES = 11;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final SocketDefinition definition;
  private final Functions functions;
  private final String domain;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Socket> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("socket-timer").factory());

  /** The answer to a handshake: a socket, or the status that refuses it. */
  sealed interface Handshake {
    record Opened(Socket socket) implements Handshake {}

    record Refused(int status) implements Handshake {}
  }

  /**
   * @param apiId of the WebSocket API in the template
   * @param domain as functions see it
   */
  public SocketApi(
      Template template, String apiId, Functions functions, String domain, Clock clock) {
    this.definition = SocketDefinition.of(template, apiId);
    this.functions = functions;
    this.domain = domain;
    this.clock = clock;
  }

  String stage() {
    return definition.stage();
  }

  void limit(Configurable sockets) {
    sockets.setIdleTimeout(IDLE);
    sockets.setMaxFrameSize(LARGEST_FRAME);
    sockets.setMaxTextMessageSize(LARGEST_MESSAGE);
    sockets.setMaxBinaryMessageSize(LARGEST_MESSAGE);
    sockets.setMaxOutgoingFrames(QUEUED_FRAMES);
    sockets.setAutoFragment(false);
  }

  Handshake connect(Call call) {
    var identity =
        new SocketEvents.Identity(
            newId(),
            clock.instant(),
            call.sourceIp(),
            call.headers().first("user-agent").orElse(""),
            domain,
            definition.stage());
    int status =
        invoke(SocketDefinition.CONNECT, SocketEvents.connect(identity, call, clock.instant()))
            .map(answer -> answer.path("statusCode").asInt(200))
            .orElse(502);
    if (status < 200 || status > 299) {
      return new Handshake.Refused(status);
    }
    var socket = new Socket(identity, this);
    open.put(identity.connectionId(), socket);
    timer.schedule(socket::goAway, LONGEST.toSeconds(), TimeUnit.SECONDS);
    return new Handshake.Opened(socket);
  }

  private String newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  void message(Socket socket, String text) {
    String route = definition.route(text);
    answer(socket, route, SocketEvents.message(socket.identity(), route, text, clock.instant()));
  }

  void message(Socket socket, byte[] binary) {
    answer(
        socket,
        SocketDefinition.DEFAULT,
        SocketEvents.message(socket.identity(), binary, clock.instant()));
  }

  private void answer(Socket socket, String route, byte[] event) {
    Optional<JsonNode> answer = invoke(route, event);
    if (answer.isEmpty()) {
      socket.send(
          "{\"message\":\"Internal server error\",\"connectionId\":\""
              + socket.identity().connectionId()
              + "\",\"requestId\":\""
              + UUID.randomUUID()
              + "\"}");
    } else if (definition.answering().contains(route) && answer.get().hasNonNull("body")) {
      socket.send(answer.get().path("body").asText());
    }
  }

  void closed(Socket socket, int status, String reason) {
    if (open.remove(socket.identity().connectionId()) != null) {
      invoke(
          SocketDefinition.DISCONNECT,
          SocketEvents.disconnect(socket.identity(), status, reason, clock.instant()));
    }
  }

  /** Empty where the function failed. */
  private Optional<JsonNode> invoke(String route, byte[] event) {
    String function = definition.functions().get(route);
    if (function == null) {
      return Optional.of(JSON.createObjectNode());
    }
    try {
      return Optional.of(JSON.readTree(functions.get(function).invoke(event)));
    } catch (FunctionFailed | IOException e) {
      return Optional.empty();
    }
  }

  Optional<Socket> find(String connectionId) {
    return Optional.ofNullable(open.get(connectionId));
  }

  public int count() {
    return open.size();
  }

  /** Says good-bye to all. */
  public void close() {
    timer.shutdownNow();
    List.copyOf(open.values()).forEach(Socket::goAway);
  }
}
