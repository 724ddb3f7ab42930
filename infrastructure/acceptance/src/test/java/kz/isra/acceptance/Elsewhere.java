package kz.isra.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The other sites that a room's picture comes from, answered here: the pages ask for the same https
 * addresses as ever, under the same security policy and CORS.
 */
final class Elsewhere {
  /** What an organizer enters as the address of a stream. */
  static final String STREAM = "https://stream.example.com/master.m3u8";

  private static final Path YOUTUBE = Path.of("src/test/resources/players/youtube.html");

  private Elsewhere() {}

  /** YouTube's player is our own page, which speaks the same protocol. */
  static void youtube(Page page) {
    page.context()
        .route(
            "https://www.youtube-nocookie.com/**",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setPath(YOUTUBE).setContentType("text/html")));
  }

  /** The organizer's streaming site has what {@code source} has recorded so far. */
  static void stream(Page page, GrowingHls source) {
    HttpClient client = HttpClient.newHttpClient();
    page.context()
        .route(
            "https://stream.example.com/**",
            route -> {
              String path = URI.create(route.request().url()).getPath();
              answer(client, source.address().resolve(path))
                  .ifPresentOrElse(route::fulfill, route::abort);
            });
  }

  /** Nothing once the site has gone. */
  private static Optional<Route.FulfillOptions> answer(HttpClient client, URI address) {
    try {
      HttpResponse<byte[]> found =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new HashMap<>();
      found.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return Optional.of(
          new Route.FulfillOptions()
              .setStatus(found.statusCode())
              .setHeaders(headers)
              .setBodyBytes(found.body()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
