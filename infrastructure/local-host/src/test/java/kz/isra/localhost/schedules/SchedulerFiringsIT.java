package kz.isra.localhost.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import kz.isra.adapter.scheduler.SchedulerFirings;
import kz.isra.domain.playback.Firings;
import kz.isra.localhost.fixture.ScheduledHandler;
import kz.isra.localhost.fixture.TestHost;
import kz.isra.testkit.playback.FiringsContractTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.scheduler.SchedulerClient;

/** The schedules of EventBridge Scheduler, as the host keeps them. */
final class SchedulerFiringsIT extends FiringsContractTest {
  private static final String ARN =
      "arn:aws:lambda:eu-central-1:000000000000:function:isra-ScheduledFunction:live";
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir private Path data;
  private TestHost host;
  private SchedulerClient client;

  @BeforeEach
  void start() throws Exception {
    ScheduledHandler.INPUTS.clear();
    host = TestHost.start(data);
    client = SchedulerClient.create();
  }

  @AfterEach
  void stop() {
    client.close();
    host.close();
  }

  @Override
  protected Firings firings() {
    return new SchedulerFirings(
        client,
        new SchedulerFirings.Settings(
            "isra",
            "arn:aws:iam::000000000000:role/any",
            () -> ARN,
            "arn:aws:sqs:eu-central-1:000000000000:failed"));
  }

  /** No schedule is left when the calls were made. */
  @Override
  protected List<String> calls(int count) throws Exception {
    TestHost.until(
        () -> client.listSchedules(list -> list.groupName("isra")).schedules().isEmpty());
    TestHost.until(() -> calls().size() >= count);
    return calls();
  }

  private static List<String> calls() {
    return ScheduledHandler.INPUTS.stream()
        .map(SchedulerFiringsIT::read)
        .filter(input -> input.has("firing"))
        .map(input ->
            "%s %s %s %d %d"
                .formatted(
                    input.path("firing").asText(),
                    input.path("autowebinar").asText(),
                    input.path("startsAt").asText(),
                    input.path("attempt").asInt(),
                    input.path("airing").asInt()))
        .toList();
  }

  private static JsonNode read(String input) {
    try {
      return JSON.readTree(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
