package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The tests of the pages' own modules ({@code shared/web/src/test/js}), in a browser: the fold on
 * the vectors that the server folds too, the clock, the client of the log, the player of a script.
 * Node runs the same files; here its three modules are stood in for by {@code
 * src/test/resources/node}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Proves({"CH2", "AW-04", "RM-07", "RG-01", "PG4", "I14"})
class PageModulesIT {
  private static final String TESTS = "/shared/web/src/test/js/";
  private static final String START =
      """
      <script type="importmap">{"imports": {"node:test": "/node/test.js",
        "node:assert/strict": "/node/assert.js", "node:fs": "/node/fs.js"}}</script>
      """;
  private static final Path ROOT = root();
  private Chromium chromium;
  private HttpServer server;

  @BeforeAll
  void open() throws IOException {
    chromium = Chromium.open();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", PageModulesIT::answer);
    server.start();
  }

  @AfterAll
  void close() {
    server.stop(0);
    chromium.close();
  }

  @TestFactory
  List<DynamicContainer> modules() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(TESTS.substring(1)))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".test.js"))
          .sorted()
          .map(this::module)
          .toList();
    }
  }

  private DynamicContainer module(String name) {
    Page page = chromium.browser.newPage();
    page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    @SuppressWarnings("unchecked")
    var names =
        (List<String>)
            page.evaluate(
                "async address => { await import(address);"
                    + " return (await import('node:test')).tests.map(test => test.name); }",
                TESTS + name);
    assertThat(names).as(name).isNotEmpty();
    return DynamicContainer.dynamicContainer(
        name,
        IntStream.range(0, names.size())
            .mapToObj(i ->
                DynamicTest.dynamicTest(names.get(i), () -> assertThat(run(page, i)).isNull())));
  }

  private static Object run(Page page, int test) {
    return page.evaluate("async test => (await import('node:test')).run(test)", test);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Path file = file(path);
      if (path.equals("/")) {
        send(exchange, "text/html", START.getBytes(StandardCharsets.UTF_8));
      } else if ("list".equals(exchange.getRequestURI().getQuery())) {
        send(exchange, "text/plain", list(file).getBytes(StandardCharsets.UTF_8));
      } else if (Files.isRegularFile(file)) {
        String type = path.endsWith(".js") ? "text/javascript" : "application/json";
        send(exchange, type, Files.readAllBytes(file));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static Path file(String path) {
    return path.startsWith("/node/")
        ? ROOT.resolve("infrastructure/acceptance/src/test/resources" + path)
        : ROOT.resolve(path.substring(1));
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("content-type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String list(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The repository: the folder above that has the template. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
