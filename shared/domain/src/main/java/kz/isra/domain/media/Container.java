package kz.isra.domain.media;

/** The file formats that are shown. */
public enum Container {
  MP4("video/mp4"),
  WEBM("video/webm");

  private final String contentType;

  Container(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }
}
