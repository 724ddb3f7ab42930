package kz.isra.rooms;

import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import kz.isra.domain.rooms.Source;
import kz.isra.lambda.Fields;

/**
 * Reads the source of a room: {@code {kind:"youtube", url|videoId}}, {@code {kind:"hls", url}} or
 * {@code {kind:"file", assetId}}. A foreign video is as unknown as one that never was.
 */
final class SourceFields {
  private static final int LONGEST_URL = 2_000;
  private final Assets assets;

  SourceFields(Assets assets) {
    this.assets = assets;
  }

  /** Empty where none is given, or where what is given was refused. */
  Optional<Source> read(Fields fields, OrgId org) {
    return fields.object("source").flatMap(source -> source(source, org));
  }

  private Optional<Source> source(Fields fields, OrgId org) {
    return switch (fields.text("kind").length(1, 20).required()) {
      case "youtube" -> youTube(fields);
      case "hls" -> hls(fields);
      case "file" -> file(fields, org);
      case "" -> Optional.empty();
      default -> refused(fields, "kind", "UNKNOWN");
    };
  }

  private static Optional<Source> youTube(Fields fields) {
    Optional<String> id = fields.text("videoId").length(1, 20).optional();
    if (id.isPresent()) {
      return fields.text("videoId").as(Source.YouTube::of, "NOT_YOUTUBE").map(Source.class::cast);
    }
    Optional<String> url = fields.text("url").length(1, LONGEST_URL).optional();
    return url.isEmpty()
        ? refused(fields, "url", "REQUIRED")
        : fields
            .text("url")
            .length(1, LONGEST_URL)
            .as(Source.YouTube::of, "NOT_YOUTUBE")
            .map(Source.class::cast);
  }

  private static Optional<Source> hls(Fields fields) {
    Optional<String> url = fields.text("url").length(1, LONGEST_URL).optional();
    return url.isEmpty()
        ? refused(fields, "url", "REQUIRED")
        : fields
            .text("url")
            .length(1, LONGEST_URL)
            .as(Source.Hls::of, "NOT_HTTPS")
            .map(Source.class::cast);
  }

  private Optional<Source> file(Fields fields, OrgId org) {
    String text = fields.text("assetId").length(1, 60).required();
    Optional<AssetId> asset =
        AssetId.of(text)
            .filter(id -> assets.find(id).filter(found -> usable(found, org)).isPresent());
    return asset.isEmpty() && !text.isEmpty()
        ? refused(fields, "assetId", "UNKNOWN")
        : asset.map(Source.Stored::new);
  }

  private static boolean usable(Asset asset, OrgId org) {
    return asset.belongsTo(org) && asset.state().listed();
  }

  private static Optional<Source> refused(Fields fields, String name, String code) {
    fields.refuse(name, code);
    return Optional.empty();
  }
}
