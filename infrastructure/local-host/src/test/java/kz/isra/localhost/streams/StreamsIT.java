package kz.isra.localhost.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.fixture.StreamHandler;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class StreamsIT {
  @TempDir private Path data;

  @BeforeEach
  void forget() {
    StreamHandler.forget();
  }

  private static void put(String... names) {
    try (DynamoDbClient dynamo = DynamoDbClient.create()) {
      for (String name : names) {
        dynamo.putItem(put ->
            put.tableName("ItemsTable")
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("stream"),
                        "sk", AttributeValue.fromS(name),
                        "kind", AttributeValue.fromS(name.startsWith("other") ? "no" : "wanted"),
                        "bytes",
                            AttributeValue.fromB(
                                software.amazon.awssdk.core.SdkBytes.fromUtf8String("b")))));
      }
    }
  }

  @Test
  void recordsComeInOrderFilteredAndWhole() throws Exception {
    try (TestHost host = TestHost.start(data)) {
      put("a", "other", "b", "c");
      TestHost.until(() -> StreamHandler.TAKEN.size() >= 3);

      assertThat(StreamHandler.TAKEN).containsExactly("a", "b", "c");
      JsonNode record = StreamHandler.EVENTS.getFirst().path("Records").path(0);
      assertThat(record.path("eventSource").asText()).isEqualTo("aws:dynamodb");
      assertThat(record.path("eventName").asText()).isEqualTo("INSERT");
      assertThat(record.path("eventSourceARN").asText()).contains("ItemsTable/stream");
      assertThat(record.path("dynamodb").path("NewImage").path("bytes").path("B").asText())
          .isEqualTo("Yg==");
      assertThat(host.host().failures().all()).isEmpty();
    }
  }

  @Test
  void aRecordThatFailsOnceIsTriedAgainAndAPoisonRecordIsPutAside() throws Exception {
    try (TestHost host = TestHost.start(data)) {
      put("a", "once-b", "c", "poison-d", "e", "crash-f", "g");
      TestHost.until(() -> StreamHandler.TAKEN.contains("g"));

      assertThat(StreamHandler.TAKEN).containsSubsequence("a", "once-b", "c", "e", "g");
      List<JsonNode> failures = host.host().failures().all();
      assertThat(failures)
          .extracting(failure ->
              failure
                  .path("event")
                  .path("Records")
                  .path(0)
                  .path("dynamodb")
                  .path("Keys")
                  .path("sk")
                  .path("S")
                  .asText())
          .containsExactlyInAnyOrder("poison-d", "crash-f");
      assertThat(failures).allMatch(failure -> failure.path("queue").asText().equals("Failed"));
      assertThat(host.json("/dev/failed")).hasSize(2);
    }
  }

  @Test
  void whatWasTakenIsNotTakenAgainAfterAStopAndAStart() throws Exception {
    try (TestHost host = TestHost.start(data)) {
      put("a");
      TestHost.until(() -> StreamHandler.TAKEN.contains("a"));
      assertThat(host.host().failures().all()).isEmpty();
    }
    StreamHandler.forget();
    try (TestHost host = TestHost.start(data)) {
      put("b");
      TestHost.until(() -> StreamHandler.TAKEN.contains("b"));
      assertThat(StreamHandler.TAKEN).containsExactly("b");
      assertThat(host.host().failures().all()).isEmpty();
    }
  }

  @Test
  void theUnkindWayDeliversEveryBatchTwice() throws Exception {
    try (TestHost host = TestHost.start(data, Duration.ZERO, Delivery.twiceAndLate(7))) {
      put("a", "b");
      TestHost.until(() -> StreamHandler.TAKEN.size() >= 4);
      assertThat(StreamHandler.TAKEN).containsExactlyInAnyOrder("a", "a", "b", "b");
      assertThat(host.host().failures().all()).isEmpty();
    }
  }
}
