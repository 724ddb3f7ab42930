package kz.isra.domain.rooms;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.domain.id.AssetId;

/** Where the picture comes from. Isra carries the picture only of stored files. */
public sealed interface Source {
  /** As routes and events name it: {@code youtube}, {@code hls} or {@code file}. */
  String kind();

  /** What routes and events say of it: {@code {kind, url?, videoId?, assetId?}}. */
  Map<String, Object> members();

  /**
   * A video of YouTube, live or recorded.
   *
   * @param videoId 11 letters, digits, {@code _} and {@code -}
   */
  record YouTube(String videoId) implements Source {
    private static final Pattern ADDRESS =
        Pattern.compile(
            "(?:https?://(?:(?:www|m|music)\\.)?(?:youtube(?:-nocookie)?\\.com/(?:watch\\?(?:[^#]*&)?v="
                + "|live/|embed/|shorts/|v/)|youtu\\.be/))?(?<id>[A-Za-z0-9_-]{11})(?:[?&#/].*)?");

    public YouTube {
      if (!videoId.matches("[A-Za-z0-9_-]{11}")) {
        throw new IllegalArgumentException("Not a video of YouTube");
      }
    }

    @Override
    public String kind() {
      return "youtube";
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("kind", kind(), "videoId", videoId, "url", url());
    }

    /**
     * Reads an address as people copy it from YouTube ({@code watch?v=}, {@code youtu.be/}, {@code
     * /live/}, {@code /embed/}, {@code /shorts/}) or the video's id; empty where it is neither.
     */
    public static Optional<YouTube> of(String address) {
      Matcher matcher = ADDRESS.matcher(address.strip());
      return matcher.matches() ? Optional.of(new YouTube(matcher.group("id"))) : Optional.empty();
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

    @Override
    public Map<String, Object> members() {
      return Map.of("kind", kind(), "url", url.toString());
    }

    /** Reads an address from outside; empty where it is not such an https address. */
    public static Optional<Hls> of(String address) {
      try {
        return Optional.of(new Hls(URI.create(address)));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }

  /** A file stored in Isra, played from Start. */
  record Stored(AssetId asset) implements Source {
    @Override
    public String kind() {
      return "file";
    }

    @Override
    public Map<String, Object> members() {
      return Map.of("kind", kind(), "assetId", asset.value());
    }
  }
}
