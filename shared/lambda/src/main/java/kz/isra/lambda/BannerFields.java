package kz.isra.lambda;

import java.net.URI;
import java.util.Optional;
import kz.isra.domain.banner.BannerContent;
import kz.isra.domain.banner.BannerContent.Kind;
import kz.isra.domain.text.PlainText;

/**
 * The fields of a banner's content as a form sends them: {@code {kind, title, text?, label?,
 * url?}}.
 */
public final class BannerFields {
  private static final int LONGEST_URL = 2_000;

  private BannerFields() {}

  /** Reads them all; empty where one was refused. */
  public static Optional<BannerContent> read(Fields fields) {
    Optional<Kind> kind = fields.text("kind").length(1, 20).as(Kind::of, "UNKNOWN");
    if (kind.isEmpty()) {
      fields.text("kind").length(1, 20).required();
    }
    Kind known = kind.orElse(Kind.TEXT);
    String title = line(fields, "title", BannerContent.LONGEST_TITLE, true);
    String text =
        PlainText.lines(
            fields.text("text").length(0, BannerContent.LONGEST_TEXT).optional().orElse(""));
    if (known == Kind.TEXT && text.isEmpty()) {
      fields.refuse("text", "REQUIRED");
    }
    String label =
        known == Kind.BUTTON ? line(fields, "label", BannerContent.LONGEST_LABEL, true) : "";
    Optional<URI> url = known == Kind.TEXT ? Optional.empty() : url(fields);
    return fields.clean()
        ? Optional.of(new BannerContent(known, title, text, label, url))
        : Optional.empty();
  }

  private static Optional<URI> url(Fields fields) {
    Optional<URI> url =
        fields.text("url").length(1, LONGEST_URL).as(BannerContent::link, "NOT_HTTPS");
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
