package kz.isra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Kills the server at random moments while people talk, pay and upload, and looks after each kill
 * whether every message that was acknowledged stands in the log once, with dense numbers, whether
 * every credit is there once and the balance is the sum of its statement, and whether every part
 * that was taken is there.
 */
final class KillBench {
  private static final int TALKERS = 8;

  /** An organizer may pay ten times an hour. */
  private static final int MOST_PAYMENTS = 10;

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
    var payer = new Payer(organizer.http());
    Uploader uploader = Uploader.begin(organizer.http(), options.kills());
    int apart = Math.ceilDiv(options.kills(), MOST_PAYMENTS);
    for (int kill = 1; kill <= options.kills(); kill++) {
      try (var round = new Round()) {
        Line host = Line.host(organizer);
        host.beat();
        for (int i = 0; i < TALKERS; i++) {
          String name = "kill-%03d-%d".formatted(kill, i);
          round.talk(new Talker(http.stranger(), organizer, name, acknowledged));
        }
        Thread.sleep(SHORTEST_MS);
        round.work(uploader::next);
        if (kill % apart == 0) {
          round.work(payer::pay);
        }
        Thread.sleep(random.nextInt(SPREAD_MS));
        round.killing();
        server.kill();
        host.close();
      }
      server.restart();
      int events = check(http, organizer);
      report.line(
          "kill %2d/%d   %,d messages acknowledged, each once in a dense log of %,d events; %s; %s",
          kill, options.kills(), acknowledged.size(), events, payer.check(), uploader.check());
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
