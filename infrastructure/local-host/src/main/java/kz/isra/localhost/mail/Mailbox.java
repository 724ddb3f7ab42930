package kz.isra.localhost.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import kz.isra.localhost.data.DurableFiles;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Service;

/**
 * SES's {@code SendEmail}: each mail becomes a file before it is answered for. A kept mail is
 * {@code {id, at, from, to[], subject, text, html?, headers{}}}.
 */
public final class Mailbox implements Service {
  /** The path of {@code SendEmail}, SES version 2. */
  public static final String PATH = "/v2/email/outbound-emails";

  private static final ObjectMapper JSON = new ObjectMapper();
  private final DurableFiles files;
  private final Clock clock;
  private final AtomicInteger serial = new AtomicInteger();

  public Mailbox(Path folder, Clock clock) {
    this.files = new DurableFiles(folder);
    this.clock = clock;
  }

  @Override
  public Answer answer(Call call) {
    try {
      JsonNode request = JSON.readTree(call.body());
      JsonNode simple = request.path("Content").path("Simple");
      if (!call.method().equals("POST") || simple.isMissingNode()) {
        return Answer.message(400, "Only simple mails are taken here")
            .with("x-amzn-ErrorType", "BadRequestException");
      }
      String id = UUID.randomUUID().toString();
      ObjectNode mail = mail(id, request, simple);
      files.write(
          "%015d-%06d-%s.json".formatted(clock.millis(), serial.incrementAndGet(), id),
          JSON.writeValueAsBytes(mail));
      return Answer.json(200, "{\"MessageId\":\"" + id + "\"}");
    } catch (IOException e) {
      return Answer.message(400, "Not JSON").with("x-amzn-ErrorType", "BadRequestException");
    }
  }

  private ObjectNode mail(String id, JsonNode request, JsonNode simple) {
    ObjectNode mail = JSON.createObjectNode();
    mail.put("id", id);
    mail.put("at", clock.instant().toString());
    mail.put("from", request.path("FromEmailAddress").asText());
    mail.set("to", request.path("Destination").path("ToAddresses"));
    mail.put("subject", simple.path("Subject").path("Data").asText());
    mail.put("text", simple.path("Body").path("Text").path("Data").asText());
    if (simple.path("Body").has("Html")) {
      mail.put("html", simple.path("Body").path("Html").path("Data").asText());
    }
    ObjectNode headers = mail.putObject("headers");
    simple
        .path("Headers")
        .forEach(
            header -> headers.put(header.path("Name").asText(), header.path("Value").asText()));
    return mail;
  }

  /**
   * Newest first.
   *
   * @param to an address, or {@code ""} for all
   */
  public List<JsonNode> mails(String to) {
    return files.names().reversed().stream()
        .flatMap(name -> files.read(name).stream())
        .map(Mailbox::tree)
        .filter(mail -> to.isEmpty() || isTo(mail, to))
        .toList();
  }

  private static boolean isTo(JsonNode mail, String address) {
    return StreamSupport.stream(mail.path("to").spliterator(), false)
        .anyMatch(one -> one.asText().equalsIgnoreCase(address));
  }

  private static JsonNode tree(byte[] content) {
    try {
      return JSON.readTree(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
