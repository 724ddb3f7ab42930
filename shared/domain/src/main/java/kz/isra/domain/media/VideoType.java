package kz.isra.domain.media;

import java.util.Locale;
import java.util.Optional;

/**
 * The content types that an upload may declare. What the file really is, is found by looking into
 * it; the declaration only spares an upload that could not succeed.
 */
public enum VideoType {
  MP4("video/mp4"),
  M4V("video/x-m4v"),
  WEBM("video/webm"),
  QUICKTIME("video/quicktime"),
  MATROSKA("video/x-matroska");

  private final String text;

  VideoType(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** Reads a declared type, without its parameters; empty where uploads of it are not taken. */
  public static Optional<VideoType> of(String declared) {
    String bare = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (bare.equals("video/matroska")) {
      return Optional.of(MATROSKA);
    }
    for (VideoType type : values()) {
      if (type.text.equals(bare)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Why a file of this type would be refused after its upload, whatever is in it. */
  public Optional<RejectReason> hopeless() {
    return this == MATROSKA ? Optional.of(RejectReason.MATROSKA) : Optional.empty();
  }
}
