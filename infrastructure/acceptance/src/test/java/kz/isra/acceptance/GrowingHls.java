package kz.isra.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * A live HLS source as an encoder would make it: our thirty segments of two seconds, of which the
 * playlist tells only those that are "recorded" since the start, and at most the last six. Other
 * origins may read it.
 */
final class GrowingHls implements AutoCloseable {
  private static final Path SEGMENTS = Path.of("src", "test", "resources", "clips", "hls");
  private static final Duration SEGMENT = Duration.ofSeconds(2);
  private static final int ALL = 30;
  private static final int WINDOW = 6;
  private static final int HEAD_START = 3;
  private final HttpServer server;
  private volatile Optional<Instant> startedAt = Optional.empty();

  private GrowingHls(HttpServer server) {
    this.server = server;
  }

  static GrowingHls start() throws IOException {
    GrowingHls hls = silent();
    hls.begin();
    return hls;
  }

  /** An encoder that is not on yet: nothing is found. */
  static GrowingHls silent() throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var hls = new GrowingHls(HttpServer.create(address, 0));
    hls.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    hls.server.createContext("/", hls::answer);
    hls.server.start();
    return hls;
  }

  void begin() {
    startedAt = Optional.of(Instant.now());
  }

  /** Where it is here. */
  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/master.m3u8");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String name = exchange.getRequestURI().getPath().substring(1);
      exchange.getResponseHeaders().set("access-control-allow-origin", "*");
      Path file = SEGMENTS.resolve(name);
      if (startedAt.isEmpty()
          || !name.matches("[a-z0-9]+\\.(m3u8|m4s|mp4)")
          || !Files.exists(file)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      byte[] body =
          name.equals("media.m3u8")
              ? playlist().getBytes(StandardCharsets.UTF_8)
              : Files.readAllBytes(file);
      exchange.getResponseHeaders().set("content-type", type(name));
      exchange.getResponseHeaders().set("cache-control", "no-store");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String playlist() {
    long passed = Duration.between(startedAt.orElseThrow(), Instant.now()).dividedBy(SEGMENT);
    int known = Math.toIntExact(Math.min(ALL, HEAD_START + passed));
    int first = Math.max(0, known - WINDOW);
    var playlist = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:2\n");
    playlist.append("#EXT-X-MEDIA-SEQUENCE:").append(first).append('\n');
    playlist.append("#EXT-X-MAP:URI=\"init.mp4\"\n");
    for (int i = first; i < known; i++) {
      playlist.append("#EXTINF:2.0,\n").append("%02d.m4s\n".formatted(i));
    }
    return known == ALL ? playlist + "#EXT-X-ENDLIST\n" : playlist.toString();
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "m3u8" -> "application/vnd.apple.mpegurl";
      case "mp4" -> "video/mp4";
      default -> "video/iso.segment";
    };
  }
}
