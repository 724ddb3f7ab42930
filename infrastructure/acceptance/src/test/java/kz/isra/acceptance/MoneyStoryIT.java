package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Money as an organizer sees it: trial, top-ups by the sandbox provider, the statement. */
@SharedHost
class MoneyStoryIT {

  @Test
  @Proves({"AC1", "AC3", "RG-07", "RG-01", "OF-02", "I9"})
  void theTrialComesOnceForAnIdentityHoweverManyRegister(Host host) {
    String number = Numbers.bin();
    var organizers = new ConcurrentLinkedQueue<Long>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> {
          var api = new Api(host.origin());
          Map<String, Object> form = Organizer.form(api, number);
          api.post("/api/registrations", form).expect(201);
          String token =
              Eventually.get(
                  "the confirmation mail",
                  () -> Mailbox.find(api, (String) form.get("email"), Mailbox.CONFIRMATION));
          api.post("/api/registrations/confirm", Map.of("token", token)).expect(200);
          organizers.add(api.get("/api/balance").expect(200).body().path("bonusTiyn").asLong());
        });
      }
    }
    assertThat(organizers).hasSize(8);
    assertThat(organizers.stream().mapToLong(Long::longValue).sum()).isEqualTo(100_000);
  }

  @Test
  @Proves({"RG-01", "RG-02", "OF-02"})
  void aWrongFormIsRefusedFieldByFieldAndNothingIsMade(Host host) {
    var api = new Api(host.origin());
    Map<String, Object> form = Organizer.form(api, "240140000121");
    form.put("offerAccepted", false);
    form.put("email", "no mailbox");
    JsonNode refused = api.post("/api/registrations", form).expect(400).body();
    assertThat(refused.path("code").asText()).isEqualTo("INVALID_FIELDS");
    assertThat(refused.path("fields").findValuesAsText("name"))
        .contains("identityNumber", "offerAccepted", "email");
    Map<String, Object> old = Organizer.form(api, Numbers.bin());
    old.put("offerSha256", "0".repeat(64));
    assertThat(api.post("/api/registrations", old).expect(409).code()).isEqualTo("OFFER_CHANGED");
    api.get("/api/me").expect(401);
  }

  @Test
  @Proves({"AC6", "I7", "AC4", "BL-01"})
  void aTopUpCreditsOnceWhateverTheNoticesDo(Host host) {
    Organizer organizer = Organizer.confirmed(host.origin());
    for (String way : new String[] {"twice", "amount", "unsigned", "decline"}) {
      JsonNode topUp = organizer.topUp(150_000);
      organizer.pay(topUp, way);
    }
    JsonNode paid = organizer.topUp(250_000);
    assertThat(organizer.balance().path("mainTiyn").asLong())
        .as("the browser's return never credits")
        .isLessThanOrEqualTo(150_000);
    organizer.pay(paid, "pay");
    Eventually.holds(
        "the two paid top-ups are credited once each",
        () -> organizer.balance().path("mainTiyn").asLong() == 400_000);
    JsonNode statement = organizer.api.get("/api/balance/statement").expect(200).body();
    assertThat(statement.path("entries")).hasSize(3);
    assertThat(statement.path("entries").path(0).path("mainAfterTiyn").asLong()).isEqualTo(400_000);
    var csv = organizer.api.get("/api/balance/statement.csv?lang=ru").expect(200).raw().body();
    assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\uFEFF");
  }

  @Test
  @Proves("AC6")
  void aDoubleClickMakesOneTopUpAndBadAmountsAreRefused(Host host) {
    Organizer organizer = Organizer.confirmed(host.origin());
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("amountTiyn", 500_000);
    String first = organizer.api.create("/api/topups", body, key).expect(201).text("topUpId");
    assertThat(organizer.api.create("/api/topups", body, key).expect(201).text("topUpId"))
        .isEqualTo(first);
    organizer.api.create("/api/topups", Map.of("amountTiyn", 600_000), key).expect(422);
    for (Object wrong : new Object[] {0, -1, 9_999, 500_000_001L, "1000", 12.5}) {
      organizer.api.create("/api/topups", Map.of("amountTiyn", wrong)).expect(400);
    }
    organizer.api.post("/api/topups", body).expect(400);
  }
}
