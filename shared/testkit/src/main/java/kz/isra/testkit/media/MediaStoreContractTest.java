package kz.isra.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.UploadedPart;
import kz.isra.domain.media.Uploads;
import org.junit.jupiter.api.Test;

/** What every media bucket promises. */
public abstract class MediaStoreContractTest {
  /** The smallest part that a store must take before the last. */
  private static final int PART = 5 * 1024 * 1024;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final String key = "video/contract/" + UUID.randomUUID();

  protected abstract Uploads uploads();

  protected abstract MediaFiles files();

  /**
   * PUTs to a signed address as a browser would.
   *
   * @return whether the store took it
   */
  protected abstract boolean send(URI signed, byte[] body);

  @Test
  void putsTheFileTogetherFromItsParts() {
    byte[] file = random(PART + 1_000);
    String upload = sent(file);

    List<UploadedPart> parts = uploads().parts(key, upload);
    assertThat(parts).extracting(UploadedPart::number).containsExactly(1, 2);
    assertThat(parts).extracting(UploadedPart::bytes).containsExactly((long) PART, 1_000L);
    assertThat(files().size(key)).isEmpty();

    assertThat(uploads().complete(key, upload, parts)).contains((long) file.length);
    assertThat(files().size(key)).contains((long) file.length);
    assertThat(files().read(key, PART - 10, 20))
        .isEqualTo(Arrays.copyOfRange(file, PART - 10, PART + 10));
    assertThat(files().read(key, 0, 7)).isEqualTo(Arrays.copyOf(file, 7));
    assertThat(files().read(key, file.length - 5L, 100)).hasSize(5);
  }

  @Test
  void takesASecondCompletionAsDone() {
    byte[] file = random(100);
    String upload = sent(file);
    List<UploadedPart> parts = uploads().parts(key, upload);
    uploads().complete(key, upload, parts);

    assertThat(uploads().complete(key, upload, parts)).contains(100L);
    assertThat(uploads().parts(key, upload)).isEmpty();
    assertThat(files().read(key, 0, 100)).isEqualTo(file);
  }

  @Test
  void replacesAPartThatIsSentAgain() {
    String upload = uploads().begin(key, "video/mp4");
    byte[] first = random(100);
    byte[] second = random(100);
    assertThat(send(uploads().sign(key, upload, 1, 100, MINUTE), first)).isTrue();
    assertThat(send(uploads().sign(key, upload, 1, 100, MINUTE), second)).isTrue();

    uploads().complete(key, upload, uploads().parts(key, upload));

    assertThat(files().read(key, 0, 100)).isEqualTo(second);
  }

  @Test
  void refusesAPartOfAnotherLength() {
    String upload = uploads().begin(key, "video/mp4");
    URI signed = uploads().sign(key, upload, 1, 100, MINUTE);

    assertThat(send(signed, random(99))).isFalse();
    assertThat(send(signed, random(101))).isFalse();
    assertThat(send(signed, new byte[0])).isFalse();
    assertThat(uploads().parts(key, upload)).isEmpty();
  }

  @Test
  void knowsNothingOfAnUploadThatWasGivenUp() {
    String upload = sent(random(100));
    uploads().abort(key, upload);
    uploads().abort(key, upload);

    assertThat(uploads().parts(key, upload)).isEmpty();
    assertThat(uploads().complete(key, upload, List.of(new UploadedPart(1, 100, "tag")))).isEmpty();
    assertThat(files().size(key)).isEmpty();
  }

  @Test
  void deletesAFileAndForgivesAMissingOne() {
    String upload = sent(random(100));
    uploads().complete(key, upload, uploads().parts(key, upload));

    files().delete(key);
    files().delete(key);

    assertThat(files().size(key)).isEmpty();
  }

  private String sent(byte[] file) {
    String upload = uploads().begin(key, "video/mp4");
    int number = 1;
    for (int from = 0; from < file.length; from += PART) {
      byte[] part = Arrays.copyOfRange(file, from, Math.min(file.length, from + PART));
      assertThat(send(uploads().sign(key, upload, number, part.length, MINUTE), part)).isTrue();
      number++;
    }
    return upload;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
