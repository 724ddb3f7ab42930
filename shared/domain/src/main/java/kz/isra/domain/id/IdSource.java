package kz.isra.domain.id;

/** Where new ids come from: a prefix and 128 random bits in lower-case base32. */
@FunctionalInterface
public interface IdSource {
  /**
   * @param prefix with its underscore, for example {@code room_}
   * @return an id never given before
   */
  String next(String prefix);
}
