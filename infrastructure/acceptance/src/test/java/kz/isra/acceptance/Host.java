package kz.isra.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The local host in a process of its own, so that a test can kill it as a power cut would, and
 * start it again on the same data.
 */
final class Host implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(120);
  private static final String CLOCK = "--clock=";
  private static Host shared;
  private final Path data;
  private final int port;
  private final List<String> arguments;
  private Duration ahead;
  private Process process;

  private Host(Path data, int port, List<String> arguments) {
    this.data = data;
    this.port = port;
    this.arguments = arguments.stream().filter(one -> !one.startsWith(CLOCK)).toList();
    this.ahead =
        arguments.stream()
            .filter(one -> one.startsWith(CLOCK))
            .map(one -> Duration.parse(one.substring(CLOCK.length())))
            .findFirst()
            .orElse(Duration.ZERO);
  }

  /**
   * The one of this JVM, for classes that leave it as it is: organizers do not see each other. It
   * ends with the JVM.
   */
  static synchronized Host shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  /** Starts on an empty data folder. */
  static Host start(String... arguments) {
    try {
      Path data = Files.createTempDirectory("isra-acceptance");
      var host = new Host(data, freePort(), Arrays.asList(arguments));
      host.run();
      return host;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String origin() {
    return "http://localhost:" + port;
  }

  Path data() {
    return data;
  }

  /** Ends the process without any warning. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Starts again on the same data and port. */
  void startAgain() {
    try {
      run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it and starts it again when its clock shows that moment. */
  void backAt(Instant moment) {
    kill();
    ahead = Duration.between(Instant.now(), moment);
    startAgain();
  }

  /** What its clock shows. */
  Instant now() {
    return Instant.now().plus(ahead);
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void run() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"));
    command.addAll(List.of("-Disra.with-parent=true", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add("kz.isra.localhost.Main");
    command.addAll(List.of("--port", Integer.toString(port), "--data", data.toString()));
    command.addAll(arguments);
    command.add(CLOCK + ahead);
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    awaitReady();
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private void awaitReady() throws IOException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(origin() + "/api/price-list"))
              .timeout(Duration.ofSeconds(20))
              .build();
      while (System.nanoTime() < deadline) {
        if (!process.isAlive()) {
          break;
        }
        try {
          if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // The host is still starting.
        }
        TimeUnit.MILLISECONDS.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String said = Files.readString(log());
    process.destroyForcibly();
    throw new IllegalStateException(
        "The host did not start: " + said.substring(Math.max(0, said.length() - 4_000)));
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
