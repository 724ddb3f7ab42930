package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/**
 * The machine loses power at random moments under chat, credits and part uploads; nothing that was
 * acknowledged is lost or doubled.
 */
@OwnHost
class KillIT {
  private static final int KILLS = Integer.getInteger("isra.kills", 5);

  /** An organizer may pay ten times an hour. */
  private static final int PAYMENTS = 9;

  private static final long AMOUNT_TIYN = 150_000;

  @Test
  @Proves({"CH2", "AW1", "I2", "I7"})
  void whatWasAcknowledgedSurvivesPowerCuts(Host host) throws InterruptedException {
    var random = new Random(20_261_125);
    Organizer organizer = Organizer.confirmed(host.origin());
    JsonNode room = organizer.room("Эфир при грозе");
    String session = organizer.start(room.path("id").asText()).path("sessionId").asText();
    String slug = room.path("slug").asText();
    var payments = new Payments(organizer);
    var upload = PartUpload.begin(organizer, 2 * KILLS);
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    for (int kill = 0; kill < KILLS; kill++) {
      int round = kill;
      Viewer viewer = Viewer.join(host.origin(), slug, "Зритель " + kill).connect();
      assertThat(viewer.sessionId).isEqualTo(session);
      int before = upload.taken();
      try (var storm = new Storm()) {
        storm.goOn(() -> talk(viewer, round, storm));
        if (round < PAYMENTS) {
          storm.goOn(() -> payments.pay(AMOUNT_TIYN));
        }
        storm.goOn(() -> {
          upload.send(2 * round + 1);
          upload.send(2 * round + 2);
        });
        Eventually.holds("a part is taken", () -> upload.taken() > before);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1_200));
        storm.breaks();
        host.kill();
      }
      viewer.acknowledged(acknowledged);
      host.startAgain();
      payments.recount();
      upload.recount();
    }
    assertThat(acknowledged).isNotEmpty();
    Viewer reader = Viewer.join(host.origin(), slug, "Читатель");
    assertThat(reader.sessionId).isEqualTo(session);
    Eventually.holds(
        "every acknowledged message is in the log",
        () -> reader.logIds().containsAll(acknowledged));
    assertThat(reader.logIds()).doesNotHaveDuplicates();
    payments.pay(AMOUNT_TIYN);
    payments.recount();
  }

  /** As fast as the room lets one, until the power is gone. */
  private static void talk(Viewer viewer, int round, Storm storm) {
    for (int said = 0; !storm.broken(); said++) {
      String id = "thunder-" + round + "-" + said;
      viewer.say(id, "Сообщение " + id);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
    }
  }
}
