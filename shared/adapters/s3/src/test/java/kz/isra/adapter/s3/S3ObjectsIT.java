package kz.isra.adapter.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.isra.testkit.s3.EmbeddedS3;
import org.junit.jupiter.api.Test;

class S3ObjectsIT {
  private static final EmbeddedS3 S3 = EmbeddedS3.start();
  private final S3Objects objects = new S3Objects(S3.client(), S3.bucket("Content"));
  private final String key = "objects/" + UUID.randomUUID();

  @Test
  void readsWhatWasWrittenAndNothingElse() {
    assertThat(objects.get(key)).isEmpty();

    objects.put(key, "application/json", "{\"a\":\"Алма\"}".getBytes(UTF_8));
    objects.put(key, "application/json", "{}".getBytes(UTF_8));

    assertThat(objects.get(key)).hasValue("{}".getBytes(UTF_8));
    objects.delete(key);
    objects.delete(key);
    assertThat(objects.get(key)).isEmpty();
  }

  @Test
  void neverCreatesOverAnotherObject() {
    assertThat(objects.create(key, "text/plain", "first".getBytes(UTF_8))).isTrue();
    assertThat(objects.create(key, "text/plain", "second".getBytes(UTF_8))).isFalse();

    assertThat(objects.get(key)).hasValue("first".getBytes(UTF_8));
  }

  @Test
  void letsOneOfManyCreateAnObject() throws Exception {
    Callable<Boolean> create = () -> objects.create(key, "text/plain", "x".getBytes(UTF_8));
    var created = new ArrayList<Boolean>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> create).toList())) {
        created.add(future.get());
      }
    }

    assertThat(created).filteredOn(yes -> yes).hasSize(1);
  }
}
