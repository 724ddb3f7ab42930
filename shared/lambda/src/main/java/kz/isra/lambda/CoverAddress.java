package kz.isra.lambda;

import kz.isra.domain.rooms.Cover;

/** Where the Distribution serves the cover of a room, to anybody and for ever. */
public final class CoverAddress {
  private CoverAddress() {}

  /** A path, for example {@code /covers/<64 digits>.jpg}. */
  public static String of(Cover cover) {
    return "/covers/" + cover.name();
  }
}
