package kz.isra.localhost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import kz.isra.localhost.fixture.KilledHost;
import kz.isra.localhost.fixture.StreamHandler;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class KillIT {
  private static final int KILLS = 5;
  private static final int WRITERS = 4;
  @TempDir private Path data;

  @Test
  void nothingThatWasAnsweredForIsLostByKillsAtRandomMoments() throws Exception {
    Random random = new Random(20);
    List<String> acknowledged = new CopyOnWriteArrayList<>();
    for (int round = 0; round < KILLS; round++) {
      int number = round;
      Process process = start();
      try (HttpClient http = HttpClient.newHttpClient();
          BufferedReader out = process.inputReader()) {
        String origin = out.readLine();
        List<Thread> writers =
            IntStream.range(0, WRITERS)
                .mapToObj(writer ->
                    Thread.startVirtualThread(
                        () -> write(http, origin, number + "-" + writer, acknowledged)))
                .toList();
        int before = acknowledged.size();
        TestHost.until(() -> acknowledged.size() > before);
        Thread.sleep(random.nextInt(300));
        process.destroyForcibly().waitFor();
        for (Thread writer : writers) {
          writer.join();
        }
      }
    }
    StreamHandler.forget();
    try (TestHost host = TestHost.start(data);
        DynamoDbClient dynamo = DynamoDbClient.create()) {
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
      assertThat(stored(dynamo)).containsAll(acknowledged);
      assertThat(
              host.send(host.request("/api/items/last").PUT(BodyPublishers.noBody())).statusCode())
          .isEqualTo(200);
      TestHost.until(() -> StreamHandler.TAKEN.contains("last"));
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KilledHost.class.getName(),
            data.toString(),
            TestHost.template().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Writes until the host is gone. */
  private static void write(
      HttpClient http, String origin, String writer, List<String> acknowledged) {
    try {
      for (int i = 0; ; i++) {
        String id = writer + "-" + i;
        var answer =
            http.send(
                HttpRequest.newBuilder(URI.create(origin + "/api/items/" + id))
                    .PUT(BodyPublishers.noBody())
                    .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() == 200) {
          acknowledged.add(id);
        }
      }
    } catch (IOException e) {
      // killed, as wanted
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<String> stored(DynamoDbClient dynamo) {
    Set<String> ids = new HashSet<>();
    dynamo
        .queryPaginator(query ->
            query
                .tableName("ItemsTable")
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(java.util.Map.of(":pk", AttributeValue.fromS("items"))))
        .items()
        .forEach(item -> ids.add(item.get("sk").s()));
    return ids;
  }
}
