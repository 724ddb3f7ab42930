package kz.isra.localhost.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;

/** Makes texts of 1,000 bytes and more smaller for browsers that take gzip. */
final class Compression {
  private static final int SMALLEST = 1_000;
  private static final int LARGEST = 10_000_000;

  private Compression() {}

  static boolean wanted(Call call, Answer answer) {
    return answer.status() == 200
        && answer.body().length >= SMALLEST
        && answer.body().length <= LARGEST
        && answer.headers().first("content-encoding").isEmpty()
        && isText(answer.headers().first("content-type").orElse(""))
        && call.headers().first("accept-encoding").orElse("").contains("gzip");
  }

  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return type.startsWith("text/")
        || type.contains("json")
        || type.contains("javascript")
        || type.contains("xml");
  }

  static Answer gzip(Answer answer) {
    var smaller = new ByteArrayOutputStream(answer.body().length / 3);
    try (var gzip = new GZIPOutputStream(smaller)) {
      gzip.write(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Optional<String> etag = answer.headers().first("etag");
    Answer compressed =
        new Answer(answer.status(), answer.headers(), smaller.toByteArray())
            .with("content-encoding", "gzip")
            .with("vary", "Accept-Encoding");
    return etag.filter(tag -> !tag.startsWith("W/"))
        .map(tag -> compressed.with("etag", "W/" + tag))
        .orElse(compressed);
  }
}
