package kz.isra.domain.media;

/** The file formats that are shown. */
public enum Container {
  MP4,
  WEBM
}
