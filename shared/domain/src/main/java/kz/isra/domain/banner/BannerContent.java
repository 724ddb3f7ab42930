package kz.isra.domain.banner;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.BannerId;

/**
 * What people see of a banner (RM-05).
 *
 * @param title 1 to 120 code points
 * @param text at most 500 code points, may be empty unless the kind is TEXT
 * @param label of the button, 1 to 40 code points; empty unless the kind is BUTTON
 * @param url https with a public name as its host, at most 2,000 characters; absent for TEXT only
 */
public record BannerContent(Kind kind, String title, String text, String label, Optional<URI> url) {
  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_TEXT = 500;
  public static final int LONGEST_LABEL = 40;
  private static final int LONGEST_URL = 2_000;

  /** What a banner is. */
  public enum Kind {
    TEXT,
    LINK,
    BUTTON;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  public BannerContent {
    if (kind == Kind.TEXT && (text.isEmpty() || url.isPresent())) {
      throw new IllegalArgumentException("A text banner has a text and no link");
    }
    if (kind != Kind.TEXT && url.isEmpty()) {
      throw new IllegalArgumentException("A link or button leads somewhere");
    }
    if ((kind == Kind.BUTTON) == label.isEmpty()) {
      throw new IllegalArgumentException("A button, and only a button, has a label");
    }
  }

  /** Reads an address of a banner from outside; empty where it is not one that may be shown. */
  public static Optional<URI> link(String text) {
    try {
      URI uri = URI.create(text);
      return Optional.of(uri)
          .filter(given -> text.length() <= LONGEST_URL)
          .filter(given -> "https".equalsIgnoreCase(given.getScheme()))
          .filter(given -> given.getRawUserInfo() == null)
          .filter(given -> given.getHost() != null && isPublicName(given.getHost()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A name with a dot that is not an address of a machine or of a local network. */
  private static boolean isPublicName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.contains(".")
        && !name.matches("[0-9a-fx.]+")
        && !name.startsWith("[")
        && !name.matches(".*\\.(local|localhost|internal|lan|home|test|invalid|example)\\.?")
        && !name.matches(".*\\.[0-9]+\\.?");
  }

  /** The payload of {@code banner.shown}. */
  public Map<String, Object> payload(BannerId id) {
    var payload = new LinkedHashMap<String, Object>();
    payload.put("bannerId", id.value());
    payload.put("kind", kind.code());
    payload.put("title", title);
    if (!text.isEmpty()) {
      payload.put("text", text);
    }
    if (!label.isEmpty()) {
      payload.put("label", label);
    }
    url.ifPresent(link -> payload.put("url", link.toString()));
    return payload;
  }
}
