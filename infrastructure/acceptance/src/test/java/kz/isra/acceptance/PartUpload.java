package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A file that goes up part by part; remembers the parts that the store said it has. */
final class PartUpload {
  private static final int PART_BYTES = 8 << 20;
  private final Organizer organizer;
  private final String asset;
  private final Set<Integer> taken = ConcurrentHashMap.newKeySet();

  private PartUpload(Organizer organizer, String asset) {
    this.organizer = organizer;
    this.asset = asset;
  }

  static PartUpload begin(Organizer organizer, int parts) {
    var about =
        Map.of(
            "name",
            "storm.webm",
            "sizeBytes",
            (long) parts * PART_BYTES,
            "contentType",
            "video/webm");
    JsonNode made = organizer.api.create("/api/assets", about).expect(201).body();
    assertThat(made.path("parts").asInt()).isEqualTo(parts);
    return new PartUpload(organizer, made.path("assetId").asText());
  }

  /** Sends one part again, or for the first time. */
  void send(int number) {
    JsonNode signed =
        organizer
            .api
            .post("/api/assets/" + asset + "/parts", Map.of("numbers", List.of(number)))
            .expect(200)
            .body();
    String address = signed.path("urls").path(0).path("url").asText();
    new Api("").send("PUT", address, new byte[PART_BYTES], Map.of("content-type", "")).expect(200);
    taken.add(number);
  }

  /** Checks that every part that was taken is there. */
  void recount() {
    var found = new ArrayList<Integer>();
    organizer
        .api
        .get("/api/assets/" + asset)
        .expect(200)
        .body()
        .path("uploaded")
        .forEach(number -> found.add(number.asInt()));
    assertThat(found).containsAll(taken);
  }

  int taken() {
    return taken.size();
  }
}
