package kz.isra.testkit.rooms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Pictures that are what they say, made here. */
public final class PictureFixtures {
  static {
    ImageIO.setUseCache(false);
  }

  private PictureFixtures() {}

  public static byte[] jpeg(int width, int height) {
    return written(drawn(width, height), "jpg");
  }

  public static byte[] png(int width, int height) {
    return written(drawn(width, height), "png");
  }

  /** A PNG that no packing makes small: about three bytes a pixel. */
  public static byte[] noise(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new SplittableRandom(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt() & 0xffffff);
      }
    }
    return written(picture, "png");
  }

  /** What a browser would show of these bytes; empty where it is no picture. */
  public static Optional<BufferedImage> decoded(byte[] bytes) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Left half red, right half blue, a white line across the middle. */
  private static BufferedImage drawn(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height);
    pen.setColor(Color.BLUE);
    pen.fillRect(width / 2, 0, width - width / 2, height);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, height * 9 / 20, width, height / 10);
    pen.dispose();
    return picture;
  }

  private static byte[] written(BufferedImage picture, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(picture, format, bytes)) {
        throw new IllegalArgumentException("Nothing writes " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
