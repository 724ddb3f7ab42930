package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An organizer's top-ups: pays on the provider's page, remembers what was seen credited. */
final class Payments {
  private final Organizer organizer;
  private final Set<String> made = ConcurrentHashMap.newKeySet();
  private final Set<String> credited = ConcurrentHashMap.newKeySet();

  Payments(Organizer organizer) {
    this.organizer = organizer;
  }

  /** Pays with a doubled notice and waits for the credit; whatever was answered counts. */
  void pay(long tiyn) {
    JsonNode topUp = organizer.topUp(tiyn);
    String id = topUp.path("topUpId").asText();
    made.add(id);
    organizer.pay(topUp, "twice");
    Eventually.holds("the credit of " + id, () -> isCredited(id));
  }

  private boolean isCredited(String id) {
    boolean now = organizer.api.get("/api/topups/" + id).expect(200).body().has("creditedAt");
    if (now) {
      credited.add(id);
    }
    return now;
  }

  /**
   * Checks that what was made is known, that no credit seen is gone or came twice, and that the
   * balance is the sum of its statement.
   */
  void recount() {
    var before = Set.copyOf(credited);
    assertThat(made.stream().filter(this::isCredited).toList()).containsAll(before);
    List<JsonNode> lines = statement();
    JsonNode balance = organizer.balance();
    for (String kind : new String[] {"mainTiyn", "bonusTiyn"}) {
      assertThat(lines.stream().mapToLong(line -> line.path(kind).asLong()).sum())
          .as(kind)
          .isEqualTo(balance.path(kind).asLong());
    }
    List<String> paid =
        lines.stream()
            .filter(line -> line.path("kind").asText().equals("TOP_UP"))
            .map(line -> line.path("topUpId").asText())
            .toList();
    assertThat(paid).doesNotHaveDuplicates().containsAll(before);
  }

  /** How many were seen credited. */
  int credited() {
    return credited.size();
  }

  private List<JsonNode> statement() {
    var lines = new ArrayList<JsonNode>();
    String next = "";
    do {
      JsonNode page =
          organizer.api.get("/api/balance/statement?limit=100" + next).expect(200).body();
      page.path("entries").forEach(lines::add);
      next = page.has("next") ? "&before=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    return lines;
  }
}
