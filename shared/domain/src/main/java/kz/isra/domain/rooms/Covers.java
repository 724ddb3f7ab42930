package kz.isra.domain.rooms;

import java.util.Optional;

/** Where the pictures of rooms are kept, whole and under names that never change their meaning. */
public interface Covers {
  /** Keeps a picture; to do it again is harmless. */
  void keep(Cover cover, byte[] picture);

  Optional<byte[]> find(Cover cover);

  /** Throws a picture away; a missing one is no error. */
  void drop(Cover cover);
}
