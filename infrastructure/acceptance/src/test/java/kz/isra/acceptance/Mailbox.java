package kz.isra.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The captured mails of the local host. */
final class Mailbox {
  static final Pattern CONFIRMATION = Pattern.compile("/confirm\\?token=([A-Za-z0-9_.~-]+)");
  static final Pattern RESET = Pattern.compile("/reset\\?token=([A-Za-z0-9_.~-]+)");

  private Mailbox() {}

  /** The first group of the first mail to that address that fits, newest first. */
  static Optional<String> find(Api api, String address, Pattern wanted) {
    Api.Answer mails =
        api.send(
            "GET",
            "/dev/mail?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8),
            null,
            Map.of("accept", "application/json"));
    for (JsonNode mail : mails.expect(200).body()) {
      var matcher = wanted.matcher(mail.path("text").asText());
      if (matcher.find()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
