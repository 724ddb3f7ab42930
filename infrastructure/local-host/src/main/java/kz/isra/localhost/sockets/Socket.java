package kz.isra.localhost.sockets;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

/** One open socket. Its messages are handled one after the other. */
public final class Socket implements Session.Listener.AutoDemanding {
  private static final int OPENS_WITHIN_SECONDS = 5;
  private final SocketEvents.Identity identity;
  private final SocketApi api;
  private final CompletableFuture<Session> session = new CompletableFuture<>();
  private volatile Instant lastActiveAt;

  Socket(SocketEvents.Identity identity, SocketApi api) {
    this.identity = identity;
    this.api = api;
    this.lastActiveAt = identity.connectedAt();
  }

  SocketEvents.Identity identity() {
    return identity;
  }

  Instant lastActiveAt() {
    return lastActiveAt;
  }

  @Override
  public void onWebSocketOpen(Session opened) {
    session.complete(opened);
  }

  @Override
  public void onWebSocketText(String message) {
    lastActiveAt = Instant.now();
    api.message(this, message);
  }

  @Override
  public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
    lastActiveAt = Instant.now();
    var bytes = new byte[payload.remaining()];
    payload.get(bytes);
    api.message(this, bytes);
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    session.completeExceptionally(cause);
  }

  @Override
  public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
    session.completeExceptionally(new IllegalStateException("closed"));
    api.closed(this, status, reason == null ? "" : reason);
    callback.succeed();
  }

  /** What became of a frame. */
  enum Sent {
    QUEUED,
    SLOW,
    GONE
  }

  /** Queues a text frame; a socket whose queue is full is slow. */
  Sent send(String text) {
    try {
      Session open = session.get(OPENS_WITHIN_SECONDS, TimeUnit.SECONDS);
      if (!open.isOpen()) {
        return Sent.GONE;
      }
      var failed = new CompletableFuture<Throwable>();
      open.sendText(text, Callback.from(() -> {}, failed::complete));
      return failed.isDone() ? Sent.SLOW : Sent.QUEUED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Sent.SLOW;
    } catch (ExecutionException | TimeoutException e) {
      return Sent.GONE;
    }
  }

  void close(int status, String reason) {
    session.thenAccept(open -> open.close(status, reason, Callback.NOOP));
  }

  void goAway() {
    close(StatusCode.SHUTDOWN, "Going away");
  }
}
