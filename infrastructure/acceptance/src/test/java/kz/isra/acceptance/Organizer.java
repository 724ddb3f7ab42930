package kz.isra.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An organizer as a person meets them: registered, confirmed by mail, with rooms. */
final class Organizer {
  static final String PASSWORD = "correct horse battery";
  final Api api;
  final String email;
  final String login;

  private Organizer(Api api, String email, String login) {
    this.api = api;
    this.email = email;
    this.login = login;
  }

  static Map<String, Object> form(Api api, String identityNumber) {
    JsonNode offer = api.get("/api/offer").expect(200).body();
    String name = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var form = new HashMap<String, Object>();
    form.put("email", name + "@example.com");
    form.put("login", name);
    form.put("password", PASSWORD);
    form.put("kind", "COMPANY");
    form.put("legalName", "ТОО «Пример»");
    form.put("legalAddress", "Алматы, улица Примерная, 1");
    form.put("identityNumber", identityNumber);
    form.put("offerVersion", offer.path("n").asInt());
    form.put("offerSha256", offer.path("sha256").asText());
    form.put("offerAccepted", true);
    form.put("dataConsent", true);
    form.put("language", "ru");
    return form;
  }

  /** Registers and is logged in; the e-mail is not confirmed yet. */
  static Organizer registered(String origin) {
    var api = new Api(origin);
    Map<String, Object> form = form(api, Numbers.bin());
    api.post("/api/registrations", form).expect(201);
    return new Organizer(api, (String) form.get("email"), (String) form.get("login"));
  }

  /** Registered, confirmed, with the trial money. */
  static Organizer confirmed(String origin) {
    Organizer organizer = registered(origin);
    organizer.confirm();
    return organizer;
  }

  void confirm() {
    api.post("/api/registrations/confirm", Map.of("token", confirmationToken())).expect(200);
  }

  String confirmationToken() {
    return Eventually.get(
        "the confirmation mail", () -> Mailbox.find(api, email, Mailbox.CONFIRMATION));
  }

  /** A room whose picture is a YouTube address. */
  JsonNode room(String title) {
    return room(
        title, Map.of("kind", "youtube", "url", "https://www.youtube.com/watch?v=aqz-KE-bpKQ"));
  }

  JsonNode room(String title, Map<String, String> source) {
    return api.create("/api/rooms", Map.of("title", title, "source", source)).expect(201).body();
  }

  /** Uploads a film of one part and waits until it is checked; its id. */
  String film(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      var about =
          Map.of(
              "name",
              file.getFileName().toString(),
              "sizeBytes",
              bytes.length,
              "contentType",
              "video/webm");
      String id = api.create("/api/assets", about).expect(201).text("assetId");
      String path = "/api/assets/" + id;
      JsonNode parts = api.post(path + "/parts", Map.of("numbers", List.of(1))).expect(200).body();
      String part = parts.path("urls").path(0).path("url").asText();
      new Api("").send("PUT", part, bytes, Map.of("content-type", "")).expect(200);
      api.post(path + "/complete", Map.of()).expect(202);
      Eventually.holds(
          "the film is ready", () -> api.get(path).expect(200).text("state").equals("READY"));
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A banner with a button, and its address, to be shown and hidden. */
  String banner(String roomId, String title) {
    var banner =
        Map.of(
            "kind",
            "button",
            "title",
            title,
            "label",
            "Купить",
            "url",
            "https://example.com/course?utm_source=isra");
    String path = "/api/rooms/" + roomId + "/banners";
    return path + "/" + api.create(path, banner).expect(201).text("id");
  }

  JsonNode start(String roomId) {
    return api.post("/api/rooms/" + roomId + "/start", Map.of()).expect(200).body();
  }

  void end(String roomId) {
    api.post("/api/rooms/" + roomId + "/end", Map.of()).expect(202);
  }

  /** A top-up at the sandbox provider, to be paid by {@link #pay}. */
  JsonNode topUp(long tiyn) {
    return api.create("/api/topups", Map.of("amountTiyn", tiyn)).expect(201).body();
  }

  /** Does on the provider's own page what its button of that name does. */
  void pay(JsonNode topUp, String button) {
    byte[] form = ("action=" + button).getBytes(StandardCharsets.UTF_8);
    new Api("")
        .send(
            "POST",
            topUp.path("payUrl").asText(),
            form,
            Map.of("content-type", "application/x-www-form-urlencoded"))
        .expect(303);
  }

  JsonNode balance() {
    return api.get("/api/balance").expect(200).body();
  }

  /** Waits until the session is over and everything that follows is done. */
  JsonNode summary(String sessionId) {
    return Eventually.get(
        "the summary of " + sessionId,
        () ->
            Optional.of(api.get("/api/sessions/" + sessionId + "/summary").expect(200).body())
                .filter(summary -> summary.path("state").asText().equals("ENDED")));
  }
}
