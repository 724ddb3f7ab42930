package kz.isra.localhost.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.isra.localhost.failures.Failures;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Query;
import kz.isra.localhost.http.Service;
import kz.isra.localhost.mail.Mailbox;

/**
 * {@code /dev}: mails, failed events, counters and the operator's orders. With {@code Accept:
 * application/json} each is data; {@code /dev/mail?to=} shows the mails of one address.
 */
public final class DevPages implements Service {
  /** Where its addresses begin. */
  public static final String PATH = "/dev";

  private static final ObjectMapper JSON = new ObjectMapper();
  private final Mailbox mailbox;
  private final Failures failures;
  private final Supplier<Map<String, Object>> counters;
  private final AccountOrders orders;

  /**
   * @param identity invokes the function of that name
   */
  public DevPages(
      Mailbox mailbox,
      Failures failures,
      Supplier<Map<String, Object>> counters,
      Consumer<byte[]> identity) {
    this.mailbox = mailbox;
    this.failures = failures;
    this.counters = counters;
    this.orders = new AccountOrders(identity);
  }

  @Override
  public Answer answer(Call call) {
    boolean data = call.headers().first("accept").orElse("").contains("application/json");
    return switch (call.rawPath()) {
      case PATH -> index();
      case PATH + "/mail" -> {
        List<JsonNode> mails = mailbox.mails(Query.first(call.rawQuery(), "to"));
        yield data ? json(mails) : mails(mails);
      }
      case PATH + "/failed" -> data ? json(failures.all()) : failed(failures.all());
      case PATH + "/accounts" -> orders.answer(call);
      case PATH + "/counters" -> counters(JSON.valueToTree(counters.get()));
      default -> Answer.message(404, "Not Found");
    };
  }

  private static Answer index() {
    return Html.page(
        "en",
        "This host",
        """
        <p><a href="/dev/mail">Mails</a> that would have been sent</p>
        <p><a href="/dev/failed">Events that were given up</a></p>
        <p><a href="/dev/accounts">Suspend or restore an account</a></p>
        <p><a href="/dev/counters">Counters</a> of the cache, functions and streams</p>
        """);
  }

  private static Answer json(List<JsonNode> items) {
    ArrayNode list = JSON.createArrayNode();
    items.forEach(list::add);
    return Answer.json(200, list.toString()).with("cache-control", "no-store");
  }

  private static Answer counters(JsonNode numbers) {
    return Answer.json(200, numbers.toPrettyString()).with("cache-control", "no-store");
  }

  private static Answer mails(List<JsonNode> mails) {
    var body = new StringBuilder();
    for (JsonNode mail : mails) {
      body.append(
          "<article><small>%s · %s</small><h2>%s</h2><pre>%s</pre></article>"
              .formatted(
                  Html.escape(mail.path("at").asText()),
                  Html.escape(mail.path("to").path(0).asText()),
                  Html.escape(mail.path("subject").asText()),
                  Html.linked(mail.path("text").asText())));
    }
    return Html.page("en", "Mails", body.isEmpty() ? "<p>No mail yet.</p>" : body.toString());
  }

  private static Answer failed(List<JsonNode> failures) {
    var body = new StringBuilder();
    for (JsonNode failure : failures) {
      body.append(
          "<article><small>%s · %s · %s</small><p>%s</p><pre>%s</pre></article>"
              .formatted(
                  Html.escape(failure.path("at").asText()),
                  Html.escape(failure.path("queue").asText()),
                  Html.escape(failure.path("function").asText()),
                  Html.escape(failure.path("reason").asText()),
                  Html.escape(failure.path("event").toPrettyString())));
    }
    return Html.page(
        "en", "Given up", body.isEmpty() ? "<p>Nothing was given up.</p>" : body.toString());
  }
}
