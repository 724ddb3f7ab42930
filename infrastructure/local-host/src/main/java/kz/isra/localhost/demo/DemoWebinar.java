package kz.isra.localhost.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;

/** The demo's live: a host and two viewers talk for forty seconds, a banner is shown. */
final class DemoWebinar {
  private DemoWebinar() {}

  /** Starts, lets people talk, shows a banner, ends. */
  static String hold(String origin, Client organizer, JsonNode room)
      throws DemoFailed, InterruptedException {
    String path = "/api/rooms/" + room.path("id").asText();
    JsonNode banner =
        organizer.post(
            path + "/banners",
            Map.of(
                "kind", "button",
                "title", "Курс «Вебинар за неделю»",
                "text", "Скидка 20 % до конца эфира",
                "label", "Записаться",
                "url", "https://example.kz/course"));
    String session = organizer.post(path + "/start", Map.of()).path("sessionId").asText();
    long startedAt = System.nanoTime();
    JsonNode ticket = organizer.post("/api/sessions/" + session + "/host-tickets", Map.of());
    WebSocket host = organizer.socket(ticket.path("ticket").asText());
    try (Client first = new Client(origin);
        Client second = new Client(origin)) {
      WebSocket bolat = join(first, room, "Болат");
      WebSocket dana = join(second, room, "Дана");
      String shown = path + "/banners/" + banner.path("id").asText();
      Map<String, String> here = Map.of("sessionId", session);
      say(host, startedAt, 2, "Здравствуйте! Начинаем через несколько секунд");
      say(bolat, startedAt, 6, "Добрый вечер, слышно хорошо");
      say(dana, startedAt, 9, "Сәлеметсіздер ме!");
      say(host, startedAt, 13, "Вопросы пишите прямо сюда");
      say(dana, startedAt, 17, "А запись потом будет?");
      organizer.post(shown + "/show", here);
      say(host, startedAt, 22, "Да, по расписанию. А вот и ссылка на курс");
      say(bolat, startedAt, 27, "Записался, спасибо");
      say(dana, startedAt, 32, "Рахмет!");
      organizer.post(shown + "/hide", here);
      say(host, startedAt, 37, "Спасибо, что пришли!");
      until(startedAt, 40);
      organizer.post(path + "/end", Map.of());
      bolat.abort();
      dana.abort();
    }
    host.abort();
    organizer.await(
        "/api/sessions/" + session + "/summary",
        summary -> summary.path("state").asText().equals("ENDED"));
    return session;
  }

  private static WebSocket join(Client viewer, JsonNode room, String name) throws DemoFailed {
    JsonNode attendee =
        viewer.post("/api/r/" + room.path("slug").asText() + "/attendees", Map.of("name", name));
    viewer.carry(attendee.path("token").asText());
    String session = attendee.path("sessionId").asText();
    JsonNode ticket = viewer.post("/api/sessions/" + session + "/tickets", Map.of());
    WebSocket socket = viewer.socket(ticket.path("ticket").asText());
    Client.say(socket, Map.of("t", "beat"));
    return socket;
  }

  private static void say(WebSocket socket, long startedAt, int second, String text)
      throws InterruptedException {
    until(startedAt, second);
    Client.say(
        socket,
        Map.of(
            "t",
            "say",
            "id",
            UUID.randomUUID().toString(),
            "text",
            text,
            "videoMs",
            second * 1000));
  }

  private static void until(long startedAt, int second) throws InterruptedException {
    long rest = second * 1000L - (System.nanoTime() - startedAt) / 1_000_000;
    Thread.sleep(Math.max(0, rest));
  }
}
