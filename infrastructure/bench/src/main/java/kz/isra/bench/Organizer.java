package kz.isra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An organizer who signs up, makes a room and goes live in it, all through the routes. */
record Organizer(Http http, String roomId, String slug, String sessionId) {
  private static final Pattern TOKEN = Pattern.compile("/confirm\\?token=([A-Za-z0-9._-]+)");
  private static final Duration LONGEST_MAIL = Duration.ofSeconds(20);
  private static final String EMAIL = "bench@example.kz";
  private static final String PASSWORD = "a long enough password 7";

  static Organizer goLive(Http http) throws IOException, InterruptedException {
    signUp(http);
    JsonNode room =
        http.post(
            "/api/rooms",
            Map.of(
                "title",
                "Bench",
                "source",
                Map.of("kind", "youtube", "url", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"),
                "expectedAttendees",
                30,
                "plannedMinutes",
                60));
    String id = room.path("id").asText();
    JsonNode started = http.post("/api/rooms/" + id + "/start", Map.of());
    return new Organizer(http, id, room.path("slug").asText(), started.path("sessionId").asText());
  }

  private static void signUp(Http http) throws IOException, InterruptedException {
    JsonNode offer = http.get("/api/offer");
    http.post(
        "/api/registrations",
        Map.ofEntries(
            Map.entry("email", EMAIL),
            Map.entry("login", "bench"),
            Map.entry("password", PASSWORD),
            Map.entry("kind", "PERSON"),
            Map.entry("legalName", "Bench Person"),
            Map.entry("legalAddress", "Almaty, Abay 1"),
            Map.entry("identityNumber", "900101300811"),
            Map.entry("offerVersion", offer.path("n").asInt()),
            Map.entry("offerSha256", offer.path("sha256").asText()),
            Map.entry("offerAccepted", true),
            Map.entry("dataConsent", true),
            Map.entry("language", "ru")));
    http.post("/api/registrations/confirm", Map.of("token", token(http)));
  }

  private static String token(Http http) throws IOException, InterruptedException {
    long until = System.nanoTime() + LONGEST_MAIL.toNanos();
    while (System.nanoTime() < until) {
      for (JsonNode mail : http.get("/dev/mail?to=" + EMAIL)) {
        Matcher matcher = TOKEN.matcher(mail.path("text").asText());
        if (matcher.find()) {
          return matcher.group(1);
        }
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("No mail came");
  }
}
