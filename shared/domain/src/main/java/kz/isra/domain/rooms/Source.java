package kz.isra.domain.rooms;

import java.net.URI;
import kz.isra.domain.id.AssetId;

/** Where the picture comes from. Isra carries the picture only of stored files. */
public sealed interface Source {
  /** As routes and events name it: {@code youtube}, {@code hls} or {@code file}. */
  String kind();

  /**
   * A video of YouTube, live or recorded.
   *
   * @param videoId 11 letters, digits, {@code _} and {@code -}
   */
  record YouTube(String videoId) implements Source {
    public YouTube {
      if (!videoId.matches("[A-Za-z0-9_-]{11}")) {
        throw new IllegalArgumentException("Not a video of YouTube");
      }
    }

    @Override
    public String kind() {
      return "youtube";
    }

    /** The address that people open, for example {@code https://www.youtube.com/watch?v=…}. */
    public String url() {
      return "https://www.youtube.com/watch?v=" + videoId;
    }
  }

  /**
   * The organizer's own HLS playlist.
   *
   * @param url https, with a host and without credentials, at most 2,000 characters
   */
  record Hls(URI url) implements Source {
    public Hls {
      if (!"https".equalsIgnoreCase(url.getScheme())
          || url.getHost() == null
          || url.getUserInfo() != null
          || url.toString().length() > 2_000) {
        throw new IllegalArgumentException("Not an https address");
      }
    }

    @Override
    public String kind() {
      return "hls";
    }
  }

  /** A file stored in Isra, played from Start. */
  record Stored(AssetId asset) implements Source {
    @Override
    public String kind() {
      return "file";
    }
  }
}
