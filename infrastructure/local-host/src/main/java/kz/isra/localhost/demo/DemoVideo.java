package kz.isra.localhost.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The demo's clip, a minute and a half long, as a stored video. */
final class DemoVideo {
  private DemoVideo() {}

  /** Uploads the clip in parts, as the page does. */
  static String upload(Client organizer) throws DemoFailed, InterruptedException {
    byte[] clip = clip();
    JsonNode asset =
        organizer.post(
            "/api/assets",
            Map.of("name", "demo.webm", "sizeBytes", clip.length, "contentType", "video/webm"));
    String path = "/api/assets/" + asset.path("assetId").asText();
    int part = asset.path("partBytes").asInt();
    JsonNode parts =
        organizer.post(
            path + "/parts",
            Map.of(
                "numbers", IntStream.rangeClosed(1, asset.path("parts").asInt()).boxed().toList()));
    for (JsonNode url : parts.path("urls")) {
      int from = (url.path("number").asInt() - 1) * part;
      int to = Math.min(clip.length, from + part);
      organizer.put(
          url.path("url").asText(), BodyPublishers.ofByteArray(Arrays.copyOfRange(clip, from, to)));
    }
    organizer.post(path + "/complete", Map.of());
    JsonNode checked =
        organizer.await(
            path, one -> List.of("READY", "REJECTED").contains(one.path("state").asText()));
    if (!checked.path("state").asText().equals("READY")) {
      throw new DemoFailed("The video was refused: " + checked.path("reason").asText());
    }
    return asset.path("assetId").asText();
  }

  private static byte[] clip() throws DemoFailed {
    try (InputStream in = DemoVideo.class.getResourceAsStream("/demo/demo.webm")) {
      if (in == null) {
        throw new DemoFailed("The clip is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new DemoFailed("The clip cannot be read: " + e);
    }
  }
}
