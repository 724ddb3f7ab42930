package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** The machine loses power at random moments; nothing that was acknowledged is lost or doubled. */
class KillIT {
  private static final int KILLS = Integer.getInteger("isra.kills", 5);

  @Test
  @Proves({"CH2", "I2", "I7"})
  void whatWasAcknowledgedSurvivesPowerCuts() throws InterruptedException {
    var random = new Random(20_261_125);
    try (Host host = Host.start()) {
      Organizer organizer = Organizer.confirmed(host.origin());
      JsonNode room = organizer.room("Эфир при грозе");
      organizer.start(room.path("id").asText());
      String slug = room.path("slug").asText();
      Set<String> acknowledged = ConcurrentHashMap.newKeySet();
      String session = "";
      for (int kill = 0; kill < KILLS; kill++) {
        Viewer viewer = Viewer.join(host.origin(), slug, "Зритель " + kill).connect();
        session = viewer.sessionId;
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(400 + random.nextInt(1_200));
        int said = 0;
        while (System.nanoTime() < until) {
          String id = "thunder-" + kill + "-" + said++;
          viewer.say(id, "Сообщение " + id);
          TimeUnit.MILLISECONDS.sleep(150);
        }
        viewer.acknowledged(acknowledged);
        host.kill();
        host.startAgain();
      }
      assertThat(acknowledged).isNotEmpty();
      Viewer reader = Viewer.join(host.origin(), slug, "Читатель");
      assertThat(reader.sessionId).isEqualTo(session);
      Eventually.holds(
          "every acknowledged message is in the log",
          () -> reader.logIds().containsAll(acknowledged));
      assertThat(reader.logIds()).doesNotHaveDuplicates();
    }
  }
}
