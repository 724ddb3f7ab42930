package kz.isra.testkit.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import kz.isra.domain.picture.Picture;
import kz.isra.domain.picture.Picture.Format;
import kz.isra.testkit.rooms.PictureFixtures;
import org.junit.jupiter.api.Test;

/** What bytes say they are, and what nobody may make them say. */
class PictureTest {
  private static final byte[] JPEG = PictureFixtures.jpeg(1_200, 630);
  private static final byte[] PNG = PictureFixtures.png(40, 30);

  @Test
  void readsTheSizeOfAJpegAndOfAPng() {
    assertThat(Picture.read(JPEG)).contains(new Picture(Format.JPEG, 1_200, 630));
    assertThat(Picture.read(PNG)).contains(new Picture(Format.PNG, 40, 30));
    assertThat(Picture.read(PictureFixtures.jpeg(1, 1))).contains(new Picture(Format.JPEG, 1, 1));
  }

  @Test
  void readsAJpegAsCamerasAndScannersWriteIt() {
    byte[] filled = join(cut(JPEG, 0, 2), bytes(0xff, 0xff, 0xff), cut(JPEG, 2, JPEG.length));
    byte[] comment = bytes(0xff, 0xfe, 0, 6, 0xff, 0xd9, 0xff, 0xda);

    assertThat(Picture.read(filled)).isPresent();
    assertThat(Picture.read(join(cut(JPEG, 0, 2), comment, cut(JPEG, 2, JPEG.length))))
        .contains(new Picture(Format.JPEG, 1_200, 630));
    assertThat(Picture.read(frame(0xc2))).contains(new Picture(Format.JPEG, 1_200, 630));
  }

  @Test
  void refusesWhatIsNoPicture() {
    for (byte[] other :
        List.of(
            new byte[0],
            new byte[1_000],
            "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(UTF_8),
            "<!doctype html><script>alert(1)</script>".getBytes(UTF_8),
            "GIF89a\u0001\u0000\u0001\u0000".getBytes(UTF_8),
            "RIFF\u0010\u0000\u0000\u0000WEBPVP8 ".getBytes(UTF_8),
            "\u0000\u0000\u0000\u0018ftypheic".getBytes(UTF_8),
            bytes(0xff, 0xd8),
            bytes(0xff, 0xd8, 0xff),
            bytes(0xff, 0xd8, 0xff, 0xd9))) {
      assertThat(Picture.read(other)).as(Arrays.toString(other)).isEmpty();
    }
  }

  @Test
  void refusesHalfAPictureAtEveryLength() {
    for (int length = 0; length < PNG.length; length++) {
      assertThat(Picture.read(cut(PNG, 0, length))).as("%d of the PNG", length).isEmpty();
    }
    for (int length = 0; length < JPEG.length; length += length < 700 ? 1 : 97) {
      assertThat(Picture.read(cut(JPEG, 0, length))).as("%d of the JPEG", length).isEmpty();
    }
  }

  @Test
  void refusesWhatSomethingHangsBehind() {
    byte[] script = "<script>alert(1)</script>".getBytes(UTF_8);

    assertThat(Picture.read(join(JPEG, script))).isEmpty();
    assertThat(Picture.read(join(PNG, script))).isEmpty();
    assertThat(Picture.read(join(JPEG, JPEG))).isEmpty();
  }

  @Test
  void refusesAJpegThatLiesAboutItsParts() {
    assertThat(Picture.read(frame(0xc3))).as("lossless, which browsers do not show").isEmpty();
    assertThat(Picture.read(frame(0xc9))).as("arithmetic coding").isEmpty();
    assertThat(Picture.read(with(JPEG, startOfFrame() + 5, 0, 0))).as("no height").isEmpty();
    assertThat(Picture.read(with(JPEG, startOfFrame() + 7, 0, 0))).as("no width").isEmpty();
    assertThat(Picture.read(with(JPEG, startOfFrame() + 2, 0xff, 0xff)))
        .as("a part that reaches beyond the file")
        .isEmpty();
    assertThat(Picture.read(with(JPEG, startOfFrame() + 2, 0, 0))).as("of no length").isEmpty();
    assertThat(Picture.read(with(JPEG, startOfFrame() + 2, 0, 1))).as("of length 1").isEmpty();
    byte[] frame = cut(JPEG, startOfFrame(), startOfFrame() + 19);
    assertThat(
            Picture.read(
                join(cut(JPEG, 0, startOfFrame()), frame, cut(JPEG, startOfFrame(), JPEG.length))))
        .as("two frames of which one is shown")
        .isEmpty();
  }

  @Test
  void refusesAPngThatLiesAboutItsParts() {
    assertThat(Picture.read(with(PNG, 8, 0xff, 0xff, 0xff, 0xff))).as("a length of 4 GB").isEmpty();
    assertThat(Picture.read(with(PNG, 8, 0x7f, 0xff, 0xff, 0xff))).as("of 2 GB").isEmpty();
    assertThat(Picture.read(with(PNG, 19, 41))).as("another width, the old check sum").isEmpty();
    assertThat(Picture.read(png(0, 30))).as("no width").isEmpty();
    assertThat(Picture.read(png(40, -1))).as("four thousand million high").isEmpty();
    assertThat(Picture.read(png(40, 31))).contains(new Picture(Format.PNG, 40, 31));
    byte[] head = cut(PNG, 8, 33);
    assertThat(Picture.read(join(cut(PNG, 0, 8), head, cut(PNG, 8, PNG.length))))
        .as("two heads")
        .isEmpty();
    assertThat(Picture.read(join(cut(PNG, 0, 33), cut(PNG, PNG.length - 12, PNG.length))))
        .as("no pixels")
        .isEmpty();
    assertThat(Picture.read(join(cut(PNG, 0, 8), cut(PNG, PNG.length - 12, PNG.length))))
        .as("an end without a head")
        .isEmpty();
  }

  @Test
  void answersWhateverTheBytesAre() {
    var random = new SplittableRandom(7);
    for (byte[] whole : List.of(JPEG, PNG)) {
      for (int i = 0; i < 3_000; i++) {
        byte[] broken = whole.clone();
        for (int n = random.nextInt(1, 6); n > 0; n--) {
          int place = random.nextInt(Math.min(broken.length, 800));
          broken[place] = (byte) random.nextInt();
        }
        Picture.read(cut(broken, 0, random.nextInt(broken.length + 1)));
        Picture.read(broken).ifPresent(picture -> assertThat(picture.width()).isPositive());
      }
    }
  }

  /** The JPEG with another kind of frame. */
  private static byte[] frame(int marker) {
    return with(JPEG, startOfFrame() + 1, marker);
  }

  private static int startOfFrame() {
    for (int at = 0; at < JPEG.length; at++) {
      if ((JPEG[at] & 0xff) == 0xff && (JPEG[at + 1] & 0xff) == 0xc0) {
        return at;
      }
    }
    throw new AssertionError("no frame");
  }

  /** The PNG with another size, and the check sum that fits it. */
  private static byte[] png(int width, int height) {
    ByteBuffer file = ByteBuffer.wrap(PNG.clone());
    file.putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(file.array(), 12, 17);
    return file.putInt(29, (int) sum.getValue()).array();
  }

  private static byte[] with(byte[] file, int at, int... values) {
    byte[] changed = file.clone();
    System.arraycopy(bytes(values), 0, changed, at, values.length);
    return changed;
  }

  private static byte[] cut(byte[] file, int from, int to) {
    return Arrays.copyOfRange(file, from, to);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }
}
