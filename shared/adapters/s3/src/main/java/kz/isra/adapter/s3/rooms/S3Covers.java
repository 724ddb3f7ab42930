package kz.isra.adapter.s3.rooms;

import java.util.Optional;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.domain.rooms.Cover;
import kz.isra.domain.rooms.Covers;

/** One object a cover: {@code covers/<name>}. */
public final class S3Covers implements Covers {
  private final S3Objects objects;

  public S3Covers(S3Objects objects) {
    this.objects = objects;
  }

  @Override
  public void keep(Cover cover, byte[] picture) {
    objects.put(key(cover), cover.format().contentType(), picture);
  }

  @Override
  public Optional<byte[]> find(Cover cover) {
    return objects.get(key(cover));
  }

  @Override
  public void drop(Cover cover) {
    objects.delete(key(cover));
  }

  private static String key(Cover cover) {
    return "covers/" + cover.name();
  }
}
