package kz.isra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tops the balance up through the sandbox's page, and recounts it after a kill. */
final class Payer {
  private static final long AMOUNT_TIYN = 150_000;
  private static final int LOOKS = 100;
  private final Http http;
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  private final Set<String> credited = ConcurrentHashMap.newKeySet();

  Payer(Http http) {
    this.http = http;
  }

  /** Makes a top-up, pays it and waits for the credit; whatever was answered counts. */
  void pay() throws IOException, InterruptedException {
    JsonNode topUp = http.post("/api/topups", Map.of("amountTiyn", AMOUNT_TIYN));
    String id = topUp.path("topUpId").asText();
    made.add(id);
    http.submit(URI.create(topUp.path("payUrl").asText()).getPath(), "action=twice");
    for (int i = 0; i < LOOKS && !isCredited(id); i++) {
      Thread.sleep(50);
    }
  }

  private boolean isCredited(String id) throws IOException, InterruptedException {
    if (http.get("/api/topups/" + id).path("creditedAt").isMissingNode()) {
      return false;
    }
    credited.add(id);
    return true;
  }

  /**
   * Checks that every top-up is known, that no credit was lost or came twice, and that the balance
   * is the sum of its statement.
   *
   * @return a line for people
   */
  String check() throws IOException, InterruptedException {
    for (String id : made) {
      boolean now = isCredited(id);
      if (credited.contains(id) && !now) {
        throw new IllegalStateException("The credit of " + id + " is lost");
      }
    }
    JsonNode balance = http.get("/api/balance");
    Map<String, Integer> lines = new HashMap<>();
    long main = 0;
    long bonus = 0;
    String before = "";
    do {
      JsonNode page = http.get("/api/balance/statement?limit=100" + before);
      for (JsonNode entry : page.path("entries")) {
        main += entry.path("mainTiyn").asLong();
        bonus += entry.path("bonusTiyn").asLong();
        if (entry.path("kind").asText().equals("TOP_UP")) {
          lines.merge(entry.path("topUpId").asText(), 1, Integer::sum);
        }
      }
      before = page.has("next") ? "&before=" + page.path("next").asText() : "";
    } while (!before.isEmpty());
    expect("main", main, balance.path("mainTiyn").asLong());
    expect("bonus", bonus, balance.path("bonusTiyn").asLong());
    for (String id : credited) {
      expect("credits of " + id, 1, lines.getOrDefault(id, 0));
    }
    return "%d top-ups made, %d credited once, balance %,d tiyn recounted"
        .formatted(made.size(), credited.size(), main);
  }

  private static void expect(String what, long wanted, long found) {
    if (wanted != found) {
      throw new IllegalStateException(what + ": " + wanted + " by the statement, " + found);
    }
  }
}
