package kz.isra.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Prints what was measured, and on what. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void machine() throws IOException, InterruptedException {
    line(
        "machine     %s, %d cores, load before %s",
        cpu(), Runtime.getRuntime().availableProcessors(), load());
    line("java        %s %s", System.getProperty("java.vm.name"), Runtime.version());
    line("commit      %s", commit());
  }

  void room(Options options) {
    line(
        "room        %d viewers, %d messages/s for %d s after %d s of warm-up",
        options.viewers(), options.rate(), options.seconds(), options.warmUp());
  }

  void live(LiveBench.Result result) {
    LiveBench.Steady steady = result.steady();
    line(
        "delivered   %,d of %,d, acknowledged %,d",
        steady.delivered(), steady.expected(), steady.acknowledged());
    line(
        "latency     p50 %d ms, p99 %d ms, worst %d ms, from the intended sending",
        percentile(steady.latencies(), 50),
        percentile(steady.latencies(), 99),
        percentile(steady.latencies(), 100));
    line("frames      %.1f per viewer and second", steady.framesPerViewerPerSecond());
    cpu(steady);
    LiveBench.Burst burst = result.burst();
    line(
        "burst       %d at once: %d accepted in %d ms, %,d of %,d delivered in %d ms",
        burst.messages(),
        burst.accepted(),
        millis(burst.acceptedNanos()),
        burst.delivered(),
        steady.expected() == 0 ? 0 : burst.messages() * (steady.expected() / steady.acknowledged()),
        millis(burst.allNanos()));
    line(
        "strange     %d refused%s, %d gaps between frames, %d sockets lost",
        result.refusals(),
        result.refusal().isEmpty() ? "" : " (" + result.refusal() + ")",
        result.gaps(),
        result.closed());
  }

  private void cpu(LiveBench.Steady steady) {
    double micros = steady.cpu().toNanos() / 1e3 / Math.max(1, steady.delivered());
    line(
        "server CPU  %.1f s, %.1f µs per delivered message, all threads of the process",
        steady.cpu().toNanos() / 1e9, micros);
    double sampled = steady.samples().values().stream().mapToInt(Integer::intValue).sum() / 100.0;
    double whole = steady.cpu().toNanos() / 1e9;
    for (Map.Entry<CpuParts.Part, Integer> part : steady.samples().entrySet()) {
      double share = part.getValue() / 100.0 / whole;
      line(
          "  %-9s %4.1f µs  %3.0f %%",
          part.getKey().name().toLowerCase(Locale.ROOT), micros * share, share * 100);
    }
    if (!steady.samples().isEmpty()) {
      double share = Math.max(0, whole - sampled) / whole;
      line(
          "  %-9s %4.1f µs  %3.0f %%  (JIT, garbage collection)",
          "jvm", micros * share, share * 100);
    }
  }

  void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }

  private static long percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return -1;
    }
    int at = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
    return millis(sorted[Math.max(0, at)]);
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  private static String cpu() throws IOException {
    Path info = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(info)) {
      return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
    return Files.readAllLines(info).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static String load() throws IOException {
    Path load = Path.of("/proc/loadavg");
    return Files.isReadable(load) ? Files.readString(load).split(" ")[0] : "unknown";
  }

  private static String commit() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
    String name = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return git.waitFor() == 0 ? name : "unknown";
  }
}
