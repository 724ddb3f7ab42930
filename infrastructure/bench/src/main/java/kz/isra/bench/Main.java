package kz.isra.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Starts a server of its own on an empty folder, measures, prints, and leaves nothing behind. */
public final class Main {
  private Main() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Options options = Options.parse(args);
    var report = new Report(System.out);
    report.machine();
    Path folder = Files.createTempDirectory("isra-bench");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient client = HttpClient.newBuilder().executor(threads).build();
        Server server = Server.start(folder.resolve("data"), options.port())) {
      var http = new Http(client, server.origin());
      Organizer organizer = Organizer.goLive(http);
      if (options.mode().equals("kill")) {
        new KillBench(options, server, report).run(http, organizer);
      } else {
        report.room(options);
        report.live(
            new LiveBench(options, server.process(), folder.resolve("samples.jfr"))
                .run(http, organizer));
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
