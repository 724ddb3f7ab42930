package kz.isra.localhost.streams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.localhost.data.DurableFiles;

/**
 * The last sequence number taken of each shard. It is written a moment later, so that after a crash
 * the last records come again.
 */
final class Positions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PAUSE_NANOS = 500_000_000L;
  private final DurableFiles files;
  private final String file;
  private final Map<String, String> numbers = new HashMap<>();
  private long savedAt = System.nanoTime() - PAUSE_NANOS;
  private boolean changed;

  Positions(DurableFiles files, String mapping) {
    this.files = files;
    this.file = mapping + ".json";
    files.read(file).ifPresent(this::load);
  }

  private void load(byte[] content) {
    try {
      JsonNode saved = JSON.readTree(content);
      saved.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> last(String shard) {
    return Optional.ofNullable(numbers.get(shard));
  }

  void moved(String shard, String sequenceNumber) {
    numbers.put(shard, sequenceNumber);
    changed = true;
  }

  /** Writes what changed, at most twice a second. */
  void saveSoon() {
    if (changed && System.nanoTime() - savedAt >= PAUSE_NANOS) {
      save();
    }
  }

  void save() {
    ObjectNode node = JSON.createObjectNode();
    numbers.forEach(node::put);
    files.write(file, node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    savedAt = System.nanoTime();
    changed = false;
  }
}
