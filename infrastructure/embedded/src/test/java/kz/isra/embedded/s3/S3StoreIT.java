package kz.isra.embedded.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

final class S3StoreIT {
  private static final String PAGE = "http://localhost:8080";
  private static final StaticCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  @Test
  void aSignedAddressGivesARangeToOurPageOnly(@TempDir Path folder) throws Exception {
    try (S3Store store = S3Store.start(folder, 0, "key", "secret", List.of(PAGE));
        S3Client client = client(store);
        S3Presigner presigner =
            S3Presigner.builder()
                .endpointOverride(store.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(KEYS)
                .build()) {
      client.createBucket(bucket -> bucket.bucket("media"));
      client.putObject(
          put -> put.bucket("media").key("a/b.webm"), RequestBody.fromString("0123456789"));
      URI link =
          presigner
              .presignGetObject(sign ->
                  sign.signatureDuration(Duration.ofMinutes(15))
                      .getObjectRequest(get -> get.bucket("media").key("a/b.webm")))
              .url()
              .toURI();

      var answer = get(link, PAGE);
      assertThat(answer.statusCode()).isEqualTo(206);
      assertThat(answer.body()).isEqualTo("2345");
      assertThat(answer.headers().firstValue("access-control-allow-origin")).contains(PAGE);
      assertThat(get(URI.create(link + "0"), PAGE).statusCode()).isEqualTo(403);
      assertThat(
              get(link, "http://evil.example").headers().firstValue("access-control-allow-origin"))
          .isEmpty();
    }
  }

  @Test
  void whatWasBegunWhenItWasKilledIsGoneAfterTheNextStart(@TempDir Path folder) throws Exception {
    String whole = "clip-0f8fad5b-d9cb-469f-a165-70867728950e";
    try (S3Store store = S3Store.start(folder, 0, "key", "secret", List.of());
        S3Client client = client(store)) {
      client.createBucket(bucket -> bucket.bucket("media"));
      client.putObject(put -> put.bucket("media").key(whole), RequestBody.fromString("whole"));
    }
    Path begun = folder.resolve("media").resolve("clip-7c9e6679-7425-40de-944b-e07fc1f90ae7");
    Files.writeString(begun, "half");
    try (S3Store store = S3Store.start(folder, 0, "key", "secret", List.of());
        S3Client client = client(store)) {
      assertThat(client.listObjectsV2(list -> list.bucket("media")).contents())
          .extracting(S3Object::key)
          .containsExactly(whole);
    }
  }

  private static S3Client client(S3Store store) {
    return S3Client.builder()
        .endpointOverride(store.endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(KEYS)
        .build();
  }

  private static java.net.http.HttpResponse<String> get(URI link, String origin) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(link)
              .header("range", "bytes=2-5")
              .header("origin", origin)
              .build(),
          BodyHandlers.ofString());
    }
  }
}
