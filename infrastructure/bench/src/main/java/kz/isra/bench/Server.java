package kz.isra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The local host in a process of its own, started with this process's class path. */
final class Server implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(90);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
  private final Path data;
  private final int port;
  private Process process;

  private Server(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /** Starts it and waits until it answers. */
  static Server start(Path data, int port) throws IOException, InterruptedException {
    var server = new Server(data, port, launch(data, port));
    server.waitUntilReady();
    return server;
  }

  private static Process launch(Path data, int port) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            "kz.isra.localhost.Main",
            "--port=" + port,
            "--data=" + data));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(data.resolveSibling("server.log").toFile()))
        .start();
  }

  private void waitUntilReady() throws InterruptedException {
    long until = System.nanoTime() + LONGEST_START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < until) {
        if (!process.isAlive()) {
          throw new IllegalStateException("The server ended: see " + log());
        }
        if (answers(client)) {
          return;
        }
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("The server does not answer: see " + log());
  }

  private boolean answers(HttpClient client) throws InterruptedException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(origin() + "/dev/counters"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  String origin() {
    return "http://localhost:" + port;
  }

  Path log() {
    return data.resolveSibling("server.log");
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /** As if the power went: nothing is flushed, nothing is said. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Starts again on the same data. */
  void restart() throws IOException, InterruptedException {
    process = launch(data, port);
    waitUntilReady();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
