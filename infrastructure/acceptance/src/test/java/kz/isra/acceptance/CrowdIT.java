package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

/** Two hundred people with real sockets in one room (CH1). How fast it is, the bench measures. */
@SharedHost
class CrowdIT {
  private static final int VIEWERS = 200;
  private static final int EACH = 2;

  @Test
  @Proves({"CH1", "I14", "RM-06"})
  void everybodyGetsEveryMessageOnceAndInOneOrder(Host host) throws Exception {
    Organizer organizer = Organizer.confirmed(host.origin());
    var about =
        Map.of(
            "title",
            "Полный зал",
            "expectedAttendees",
            VIEWERS,
            "plannedMinutes",
            30,
            "source",
            Map.of("kind", "youtube", "url", "https://youtu.be/aqz-KE-bpKQ"));
    JsonNode room = organizer.api.create("/api/rooms", about).expect(201).body();
    organizer.start(room.path("id").asText());
    String slug = room.path("slug").asText();
    List<Viewer> viewers =
        together(i -> Viewer.join(host.origin(), slug, "Зритель " + i).connect());
    List<List<String>> said =
        together(i ->
            IntStream.range(0, EACH)
                .mapToObj(n -> viewers.get(i).say("Сообщение " + n + " от зрителя " + i))
                .toList());
    for (int i = 0; i < VIEWERS; i++) {
      for (String id : said.get(i)) {
        assertThat(viewers.get(i).answer(id)).isEqualTo("ack");
      }
    }
    for (Viewer viewer : viewers) {
      Eventually.holds(
          "every message is there",
          () -> {
            boolean all = viewer.messageIds().size() >= VIEWERS * EACH;
            if (!all) {
              viewer.beat();
            }
            return all;
          });
    }
    List<String> order = viewers.getFirst().messageIds();
    assertThat(order)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(said.stream().flatMap(List::stream).toList());
    assertThat(viewers).allSatisfy(viewer -> assertThat(viewer.messageIds()).isEqualTo(order));
    assertThat(viewers.getFirst().logIds()).doesNotHaveDuplicates().containsSubsequence(order);
    viewers.forEach(Viewer::close);
  }

  private interface Doing<T> {
    T by(int viewer);
  }

  /** Lets all do the same, many at once. */
  private static <T> List<T> together(Doing<T> doing)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Callable<T>> all =
          IntStream.range(0, VIEWERS).<Callable<T>>mapToObj(i -> () -> doing.by(i)).toList();
      var done = new ArrayList<T>();
      for (Future<T> one : threads.invokeAll(all)) {
        done.add(one.get());
      }
      return done;
    }
  }
}
