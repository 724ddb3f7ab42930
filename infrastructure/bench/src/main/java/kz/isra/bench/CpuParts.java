package kz.isra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Where the server's CPU goes, by samples of its running threads that the JVM's own recorder takes
 * from outside. Nothing in the server knows of it.
 */
final class CpuParts {
  private static final String PERIOD = "10ms";

  /** A part and the classes whose presence on a stack makes it that part; the first that fits. */
  enum Part {
    /** Posting frames: SDK, signing, {@code @connections}, writing to the socket. */
    PUSH("kz.isra.adapter.websocket.", "kz.isra.broadcast.Fanout"),
    /** DynamoDB Local and SQLite with the SDK calls that reach them. */
    STORES(
        "com.amazonaws.services.dynamodbv2.",
        "com.almworks.sqlite4java.",
        "software.amazon.awssdk.services.dynamodb."),
    /** Our functions without their calls to stores and sockets. */
    HANDLERS(
        "kz.isra.chat.",
        "kz.isra.broadcast.",
        "kz.isra.viewers.",
        "kz.isra.domain.",
        "kz.isra.lambda."),
    /** What stands for API Gateway and Lambda here: sockets in, streams, events. */
    HOST("kz.isra.localhost.", "org.eclipse.jetty."),
    /** Everything else that is Java. */
    OTHER("");

    private final List<String> prefixes;

    Part(String... prefixes) {
      this.prefixes = List.of(prefixes);
    }

    boolean holds(String type) {
      return prefixes.stream().anyMatch(type::startsWith);
    }
  }

  private final long pid;
  private final Path file;

  CpuParts(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  /** Begins to sample. */
  void start() throws IOException, InterruptedException {
    jcmd(
        "JFR.start",
        "name=bench",
        "settings=none",
        "filename=" + file,
        "+jdk.CPUTimeSample#enabled=true",
        "+jdk.CPUTimeSample#throttle=" + PERIOD,
        "+jdk.CPUTimeSample#stackTrace=true");
  }

  /** Ends it and counts the samples of each part. */
  Map<Part, Integer> stop() throws IOException, InterruptedException {
    jcmd("JFR.stop", "name=bench", "filename=" + file);
    var counts = new EnumMap<Part, Integer>(Part.class);
    try (var recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.getEventType().getName().equals("jdk.CPUTimeSample")) {
          counts.merge(part(event), 1, Integer::sum);
        }
      }
    }
    Files.deleteIfExists(file);
    return counts;
  }

  private static Part part(RecordedEvent event) {
    if (event.getThread() != null && isStore(event.getThread().getJavaName())) {
      return Part.STORES;
    }
    if (event.getStackTrace() == null) {
      return Part.OTHER;
    }
    List<String> types = event.getStackTrace().getFrames().stream().map(CpuParts::type).toList();
    for (Part part : Part.values()) {
      if (types.stream().anyMatch(part::holds)) {
        return part;
      }
    }
    return Part.OTHER;
  }

  private static boolean isStore(@Nullable String thread) {
    return thread != null && (thread.startsWith("dynamodb") || thread.startsWith("SQLite"));
  }

  private static String type(RecordedFrame frame) {
    return frame.getMethod().getType().getName();
  }

  private void jcmd(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add(Long.toString(pid));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("jcmd " + arguments[0] + " failed");
    }
  }
}
