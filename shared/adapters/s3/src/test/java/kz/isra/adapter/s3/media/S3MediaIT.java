package kz.isra.adapter.s3.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.Uploads;
import kz.isra.testkit.media.MediaStoreContractTest;
import kz.isra.testkit.s3.EmbeddedS3;
import org.junit.jupiter.api.Test;

class S3MediaIT extends MediaStoreContractTest {
  private static final EmbeddedS3 S3 = EmbeddedS3.start();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private final Uploads uploads = new S3Uploads(S3.client(), S3.presigner(), S3.bucket("Media"));
  private final MediaFiles files =
      new S3MediaFiles(S3.client(), S3.presigner(), S3.bucket("Media"));

  @Override
  protected Uploads uploads() {
    return uploads;
  }

  @Override
  protected MediaFiles files() {
    return files;
  }

  @Override
  protected boolean send(URI signed, byte[] body) {
    var request =
        HttpRequest.newBuilder(signed)
            .header("origin", EmbeddedS3.ORIGIN)
            .timeout(Duration.ofSeconds(20))
            .PUT(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      // The store may close the connection instead of reading a body that it refuses.
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void linksToAFileThatIsReadInRangesWithItsType() throws Exception {
    String key = "video/link/" + System.nanoTime();
    String upload = uploads.begin(key, "video/quicktime");
    send(uploads.sign(key, upload, 1, 10, Duration.ofMinutes(1)), "0123456789".getBytes("UTF-8"));
    uploads.complete(key, upload, uploads.parts(key, upload));
    URI link = files.link(key, "video/mp4", Duration.ofMinutes(15));

    HttpResponse<String> answer = get(link);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("234");
    assertThat(answer.headers().firstValue("content-type")).contains("video/mp4");
    assertThat(answer.headers().firstValue("access-control-allow-origin"))
        .contains(EmbeddedS3.ORIGIN);
    assertThat(link.getQuery()).contains("X-Amz-Expires=900");
    assertThat(get(URI.create(link.toString().replace(key, key + "x"))).statusCode())
        .isEqualTo(403);
    assertThat(get(URI.create(link.toString().split("\\?")[0])).statusCode()).isEqualTo(403);
  }

  @Test
  void letsABrowserAskWhetherItMaySendAPart() throws Exception {
    URI signed = uploads.sign("video/preflight", "upload", 1, 10, Duration.ofMinutes(1));

    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(signed)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("origin", EmbeddedS3.ORIGIN)
                .header("access-control-request-method", "PUT")
                .build(),
            BodyHandlers.ofString());

    assertThat(signed.getQuery()).contains("X-Amz-SignedHeaders=content-length;host");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("access-control-allow-origin"))
        .contains(EmbeddedS3.ORIGIN);
    assertThat(answer.headers().firstValue("access-control-allow-methods").orElse(""))
        .contains("PUT");
  }

  private static HttpResponse<String> get(URI link) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(link)
            .header("range", "bytes=2-4")
            .header("origin", EmbeddedS3.ORIGIN)
            .build(),
        BodyHandlers.ofString());
  }
}
