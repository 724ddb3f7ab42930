package kz.isra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads one file part by part, and looks after a kill whether every taken part is there. */
final class Uploader {
  private static final long PART_BYTES = 8L << 20;
  private final Http http;
  private final String asset;
  private final int parts;
  private final Set<Integer> taken = ConcurrentHashMap.newKeySet();

  private Uploader(Http http, String asset, int parts) {
    this.http = http;
    this.asset = asset;
    this.parts = parts;
  }

  /** Begins an upload of so many parts. */
  static Uploader begin(Http http, int parts) throws IOException, InterruptedException {
    JsonNode asset =
        http.post(
            "/api/assets",
            Map.of(
                "name", "bench.webm",
                "sizeBytes", parts * PART_BYTES,
                "contentType", "video/webm"));
    if (asset.path("parts").asInt() != parts) {
      throw new IllegalStateException("Another plan of parts: " + asset);
    }
    return new Uploader(http, asset.path("assetId").asText(), parts);
  }

  /** Uploads the next part, if there is one. */
  void next() throws IOException, InterruptedException {
    int number = taken.size() + 1;
    if (number > parts) {
      return;
    }
    JsonNode urls =
        http.post("/api/assets/" + asset + "/parts", Map.of("numbers", List.of(number)));
    http.put(
        URI.create(urls.path("urls").path(0).path("url").asText()), new byte[(int) PART_BYTES]);
    taken.add(number);
  }

  /**
   * @return a line for people
   */
  String check() throws IOException, InterruptedException {
    var found = new HashSet<Integer>();
    http.get("/api/assets/" + asset).path("uploaded").forEach(number -> found.add(number.asInt()));
    if (!found.containsAll(taken)) {
      throw new IllegalStateException("Taken " + taken + ", found " + found);
    }
    return "%d parts taken and found".formatted(taken.size());
  }
}
