package kz.isra.localhost.failures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kz.isra.localhost.data.DurableFiles;

/** Events that were given up, one file each, newest last. */
public final class Failures {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final DurableFiles files;
  private final Clock clock;

  public Failures(Path folder, Clock clock) {
    this.files = new DurableFiles(folder);
    this.clock = clock;
  }

  /**
   * Keeps an event.
   *
   * @param queue that would hold it, as the template calls it
   * @param event JSON, or any text
   */
  public void add(String queue, String function, String reason, int attempts, byte[] event) {
    ObjectNode failure = JSON.createObjectNode();
    failure.put("at", clock.instant().toString());
    failure.put("queue", queue);
    failure.put("function", function);
    failure.put("reason", reason);
    failure.put("attempts", attempts);
    try {
      failure.set("event", JSON.readTree(event));
    } catch (IOException e) {
      failure.put("event", new String(event, StandardCharsets.UTF_8));
    }
    try {
      files.write(
          "%015d-%s.json".formatted(clock.millis(), UUID.randomUUID()),
          JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(failure));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Newest first: {@code at, queue, function, reason, attempts, event}. */
  public List<JsonNode> all() {
    return files.names().reversed().stream()
        .flatMap(name -> files.read(name).stream())
        .map(Failures::tree)
        .toList();
  }

  private static JsonNode tree(byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
