package kz.isra.testkit.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Covers;
import org.junit.jupiter.api.Test;

/** What every store of covers must do. */
public abstract class CoversContractTest {
  private final Cover cover = cover("jpg");

  protected abstract Covers covers();

  @Test
  void whatWasKeptIsFoundByItsNameUntilItIsDropped() {
    Covers covers = covers();
    byte[] picture = PictureFixtures.jpeg(Cover.WIDTH, Cover.HEIGHT);
    assertThat(covers.find(cover)).isEmpty();

    covers.keep(cover, picture);
    covers.keep(cover, picture);

    assertThat(covers.find(cover)).hasValue(picture);
    assertThat(covers.find(cover("jpg"))).isEmpty();
    covers.drop(cover);
    covers.drop(cover);
    assertThat(covers.find(cover)).isEmpty();
  }

  @Test
  void aDroppedOneMayComeAgain() {
    Covers covers = covers();
    Cover png = cover("png");
    byte[] picture = PictureFixtures.png(Cover.WIDTH, Cover.HEIGHT);
    covers.keep(png, picture);
    covers.drop(png);

    covers.keep(png, picture);

    assertThat(covers.find(png)).hasValue(picture);
  }

  private static Cover cover(String ending) {
    byte[] name = new byte[32];
    new SecureRandom().nextBytes(name);
    return new Cover(HexFormat.of().formatHex(name) + "." + ending);
  }
}
