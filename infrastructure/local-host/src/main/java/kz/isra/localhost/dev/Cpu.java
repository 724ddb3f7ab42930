package kz.isra.localhost.dev;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;

/**
 * Milliseconds of CPU by kind of thread: {@code stores} (DynamoDB Local and S3Proxy), {@code
 * streams} (stream functions and what they push), {@code http} (requests and socket messages with
 * their functions), {@code other} (the rest of the process: JIT and garbage collection too).
 */
public final class Cpu {
  private Cpu() {}

  public static Map<String, Long> milliseconds() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var sums = new TreeMap<String, Long>();
    long known = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null) {
        long nanos = Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
        String kind = kind(thread.getThreadName());
        if (!kind.equals("other")) {
          known += nanos;
          sums.merge(kind, nanos / 1_000_000, Long::sum);
        }
      }
    }
    long process =
        ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .map(java.time.Duration::toNanos)
            .orElse(0L);
    sums.put("other", Math.max(0, process - known) / 1_000_000);
    sums.put("process", process / 1_000_000);
    return sums;
  }

  private static String kind(String name) {
    if (name.startsWith("dynamodb") || name.startsWith("SQLite") || name.startsWith("S3Proxy")) {
      return "stores";
    }
    if (name.startsWith("streams-") || name.startsWith("schedules-")) {
      return "streams";
    }
    return name.startsWith("http-") ? "http" : "other";
  }
}
