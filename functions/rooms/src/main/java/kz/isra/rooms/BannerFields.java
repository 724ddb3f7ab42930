package kz.isra.rooms;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.banner.Banner;
import kz.isra.domain.banner.Banner.Kind;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.text.PlainText;
import kz.isra.lambda.Fields;

/** The fields of a banner as a form sends them: {@code {kind, title, text?, label?, url?}}. */
final class BannerFields {
  private static final int LONGEST_URL = 2_000;

  private BannerFields() {}

  /**
   * Reads them all, then checks.
   *
   * @throws kz.isra.lambda.Problem INVALID_FIELDS
   */
  static Banner read(Fields fields, RoomId room, BannerId id, Instant createdAt) {
    Optional<Kind> kind = fields.text("kind").length(1, 20).as(Kind::of, "UNKNOWN");
    if (kind.isEmpty()) {
      fields.text("kind").length(1, 20).required();
    }
    Kind known = kind.orElse(Kind.TEXT);
    String title = line(fields, "title", Banner.LONGEST_TITLE, true);
    String text =
        PlainText.lines(fields.text("text").length(0, Banner.LONGEST_TEXT).optional().orElse(""));
    if (known == Kind.TEXT && text.isEmpty()) {
      fields.refuse("text", "REQUIRED");
    }
    String label = known == Kind.BUTTON ? line(fields, "label", Banner.LONGEST_LABEL, true) : "";
    Optional<URI> url = known == Kind.TEXT ? Optional.empty() : url(fields);
    fields.check();
    return new Banner(id, room, known, title, text, label, url, createdAt);
  }

  private static Optional<URI> url(Fields fields) {
    Optional<URI> url = fields.text("url").length(1, LONGEST_URL).as(Banner::link, "NOT_HTTPS");
    if (url.isEmpty()) {
      fields.text("url").length(1, LONGEST_URL).required();
    }
    return url;
  }

  private static String line(Fields fields, String name, int longest, boolean needed) {
    String line = PlainText.line(fields.text(name).length(needed ? 1 : 0, longest).required());
    if (needed && line.isEmpty()) {
      fields.refuse(name, "REQUIRED");
    }
    return line;
  }
}
