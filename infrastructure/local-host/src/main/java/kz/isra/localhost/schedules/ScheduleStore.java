package kz.isra.localhost.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.isra.localhost.data.DurableFiles;

/** All schedules, each in a file of its own. A change is on disk when its method returns. */
final class ScheduleStore {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final DurableFiles files;
  private final Map<String, Schedule> schedules = new ConcurrentSkipListMap<>();

  ScheduleStore(Path folder) {
    this.files = new DurableFiles(folder);
    for (String name : files.names()) {
      Schedule schedule = read(files.read(name).orElseThrow());
      schedules.put(schedule.key(), schedule);
    }
  }

  Optional<Schedule> find(String group, String name) {
    return Optional.ofNullable(schedules.get(Schedule.key(group, name)));
  }

  List<Schedule> all() {
    return List.copyOf(schedules.values());
  }

  synchronized boolean create(Schedule schedule) {
    if (schedules.containsKey(schedule.key())) {
      return false;
    }
    save(schedule);
    return true;
  }

  /** Replaces what is there, unless somebody changed it since that revision. */
  synchronized boolean replace(Schedule next, long revision) {
    Schedule current = schedules.get(next.key());
    if (current == null || current.revision() != revision) {
      return false;
    }
    save(next);
    return true;
  }

  synchronized boolean delete(String group, String name) {
    String key = Schedule.key(group, name);
    files.delete(key + ".json");
    return schedules.remove(key) != null;
  }

  /** Deletes it, unless somebody changed it since. */
  synchronized void deleteIfStill(Schedule schedule) {
    Schedule current = schedules.get(schedule.key());
    if (current != null && current.revision() == schedule.revision()) {
      delete(schedule.group(), schedule.name());
    }
  }

  private void save(Schedule schedule) {
    files.write(schedule.key() + ".json", write(schedule));
    schedules.put(schedule.key(), schedule);
  }

  private static byte[] write(Schedule schedule) {
    ObjectNode node = JSON.createObjectNode();
    node.put("group", schedule.group());
    node.put("name", schedule.name());
    node.set("definition", schedule.definition());
    node.put("createdAt", schedule.createdAt().toString());
    node.put("modifiedAt", schedule.modifiedAt().toString());
    node.put("fireAt", schedule.fireAt().toString());
    node.put("attempts", schedule.attempts());
    node.put("revision", schedule.revision());
    try {
      return JSON.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schedule read(byte[] content) {
    try {
      JsonNode node = JSON.readTree(content);
      return new Schedule(
          node.path("group").asText(),
          node.path("name").asText(),
          (ObjectNode) node.path("definition"),
          Instant.parse(node.path("createdAt").asText()),
          Instant.parse(node.path("modifiedAt").asText()),
          Instant.parse(node.path("fireAt").asText()),
          node.path("attempts").asInt(),
          node.path("revision").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
