package kz.isra.domain.autowebinar;

/** Writes compiled content as bytes and reads it back. */
public interface AiringCodec {
  byte[] write(Airing airing);

  /**
   * @throws IllegalArgumentException where the bytes are not what {@link #write} wrote
   */
  Airing read(byte[] bytes);
}
