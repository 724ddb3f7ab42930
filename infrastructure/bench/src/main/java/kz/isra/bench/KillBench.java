package kz.isra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kills the server at random moments while people talk, and looks after each kill whether every
 * message that was acknowledged stands in the log once, with dense numbers.
 */
final class KillBench {
  private static final int TALKERS = 8;
  private static final int SHORTEST_MS = 500;
  private static final int SPREAD_MS = 2_500;
  private static final Duration LONGEST_CATCH_UP = Duration.ofSeconds(30);
  private final Options options;
  private final Server server;
  private final Report report;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  KillBench(Options options, Server server, Report report) {
    this.options = options;
    this.server = server;
    this.report = report;
  }

  void run(Http http, Organizer organizer) throws IOException, InterruptedException {
    var random = new Random(options.kills());
    for (int kill = 1; kill <= options.kills(); kill++) {
      List<Talker> talkers = new ArrayList<>();
      for (int i = 0; i < TALKERS; i++) {
        talkers.add(
            new Talker(
                http.stranger(), organizer, "kill-%03d-%d".formatted(kill, i), acknowledged));
      }
      Thread.sleep(SHORTEST_MS + random.nextInt(SPREAD_MS));
      server.kill();
      talkers.forEach(Talker::stop);
      server.restart();
      int events = check(http, organizer);
      report.line(
          "kill %2d/%d   %,d acknowledged, all in the log of %,d events, none twice, dense",
          kill, options.kills(), acknowledged.size(), events);
    }
  }

  /** Waits until the log holds all that was acknowledged, then counts it event by event. */
  private int check(Http http, Organizer organizer) throws IOException, InterruptedException {
    Set<String> wanted = new HashSet<>(acknowledged);
    long until = System.nanoTime() + LONGEST_CATCH_UP.toNanos();
    Map<String, Integer> seen = Map.of();
    while (System.nanoTime() < until) {
      seen = read(http, organizer);
      if (seen.keySet().containsAll(wanted)) {
        break;
      }
      Thread.sleep(200);
    }
    wanted.removeAll(seen.keySet());
    if (!wanted.isEmpty()) {
      throw new IllegalStateException("Lost after a kill: " + wanted);
    }
    seen.forEach((id, times) -> {
      if (times != 1) {
        throw new IllegalStateException(id + " stands in the log " + times + " times");
      }
    });
    return seen.size();
  }

  private static Map<String, Integer> read(Http http, Organizer organizer)
      throws IOException, InterruptedException {
    String path = "/play/" + organizer.sessionId();
    long newest = http.get(path + "/newest").path("block").asLong();
    var seen = new HashMap<String, Integer>();
    long seq = 0;
    for (long n = 1; n <= newest; n++) {
      for (JsonNode event : http.get(path + "/blocks/" + n).path("events")) {
        seen.merge(event.path("id").asText(), 1, Integer::sum);
        if (event.path("seq").asLong() != ++seq) {
          throw new IllegalStateException("A hole before seq " + event.path("seq"));
        }
      }
    }
    return seen;
  }
}
