package kz.isra.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A room with many viewers at a steady rate, then a burst. Messages leave at their intended times
 * whatever came back (an open loop), and latency counts from those.
 */
final class LiveBench {
  private static final int JOINERS = 8;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration HOST_BEAT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private final Options options;
  private final ProcessHandle server;
  private final Path samples;

  /** What a steady minute came to. */
  record Steady(
      long expected,
      long delivered,
      int acknowledged,
      long[] latencies,
      double framesPerViewerPerSecond,
      Duration cpu,
      Map<CpuParts.Part, Integer> samples) {}

  /** What a burst came to. */
  record Burst(int messages, int accepted, long delivered, long acceptedNanos, long allNanos) {}

  /** Both, and what should be zero. */
  record Result(Steady steady, Burst burst, int refusals, String refusal, int gaps, int closed) {}

  LiveBench(Options options, ProcessHandle server, Path samples) {
    this.options = options;
    this.server = server;
    this.samples = samples;
  }

  Result run(Http http, Organizer organizer)
      throws IOException, InterruptedException, ExecutionException {
    int before = options.warmUp() * options.rate();
    int counted = options.seconds() * options.rate();
    var messages = new Messages(options.viewers(), before + counted + options.burst());
    List<Viewer> viewers = enter(http, organizer, messages);
    try (var timer = Executors.newSingleThreadScheduledExecutor()) {
      Line host = Line.host(organizer);
      var beats = timer.scheduleAtFixedRate(host::beat, 0, HOST_BEAT.toSeconds(), TimeUnit.SECONDS);
      Thread.sleep(PAUSE);
      viewers.forEach(Viewer::beat);
      speak(viewers, messages, 0, before);
      Steady steady = steady(viewers, messages, before, before + counted);
      Burst burst = burst(viewers, messages, before + counted);
      beats.cancel(false);
      host.close();
      return new Result(
          steady,
          burst,
          messages.refusals(),
          messages.firstRefusal(),
          viewers.stream().mapToInt(Viewer::gaps).sum(),
          (int) viewers.stream().filter(Viewer::closed).count());
    } finally {
      viewers.forEach(Viewer::leave);
    }
  }

  private List<Viewer> enter(Http http, Organizer organizer, Messages messages)
      throws InterruptedException, ExecutionException {
    var entering = new ArrayList<Future<Viewer>>();
    try (var threads = Executors.newFixedThreadPool(JOINERS)) {
      for (int i = 0; i < options.viewers(); i++) {
        int number = i;
        entering.add(
            threads.submit(() -> new Viewer(http.stranger(), organizer, messages, number)));
      }
    }
    var viewers = new ArrayList<Viewer>();
    for (Future<Viewer> one : entering) {
      viewers.add(one.get());
    }
    return viewers;
  }

  private Steady steady(List<Viewer> viewers, Messages messages, int from, int to)
      throws IOException, InterruptedException {
    var parts = new CpuParts(server.pid(), samples);
    if (options.sampled()) {
      parts.start();
    }
    int frames = frames(viewers);
    Duration cpu = cpu();
    long start = System.nanoTime();
    speak(viewers, messages, from, to);
    double seconds = (System.nanoTime() - start) / 1e9;
    int framesNow = frames(viewers);
    Duration spent = cpu().minus(cpu);
    Map<CpuParts.Part, Integer> counts = options.sampled() ? parts.stop() : Map.of();
    long expected = (long) (to - from) * viewers.size();
    await(messages, from, to, expected);
    return new Steady(
        expected,
        messages.deliveredOf(from, to),
        messages.acknowledgedOf(from, to),
        messages.latencies(from, to),
        (framesNow - frames) / seconds / viewers.size(),
        spent,
        counts);
  }

  private Duration cpu() {
    return server.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private void speak(List<Viewer> viewers, Messages messages, int from, int to) {
    long gap = Duration.ofSeconds(1).toNanos() / options.rate();
    long start = System.nanoTime();
    for (int i = from; i < to; i++) {
      long due = start + (i - from) * gap;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      messages.intend(i, due);
      viewers.get(i % viewers.size()).say(i);
    }
  }

  private Burst burst(List<Viewer> viewers, Messages messages, int from)
      throws InterruptedException {
    Thread.sleep(PAUSE);
    int to = from + options.burst();
    long now = System.nanoTime();
    for (int i = from; i < to; i++) {
      messages.intend(i, now);
    }
    for (int i = from; i < to; i++) {
      viewers.get(i % viewers.size()).say(i);
    }
    long expected = (long) options.burst() * viewers.size();
    await(messages, from, to, expected);
    return new Burst(
        options.burst(),
        messages.acknowledgedOf(from, to),
        messages.deliveredOf(from, to),
        messages.untilAcknowledged(from, to),
        messages.untilDelivered(from, to));
  }

  private static void await(Messages messages, int from, int to, long expected)
      throws InterruptedException {
    long until = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() < until
        && (messages.deliveredOf(from, to) < expected
            || messages.acknowledgedOf(from, to) < to - from)) {
      Thread.sleep(20);
    }
  }

  private static int frames(List<Viewer> viewers) {
    return viewers.stream().mapToInt(Viewer::frames).sum();
  }
}
