package kz.isra.adapter.dynamodb.rooms;

import java.net.URI;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.rooms.Source;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A source as an attribute: a map of its kind and the one thing that names it. */
public final class SourceItems {
  private static final String KIND = "kind"; // S, youtube, hls or file
  private static final String NAME = "name"; // S, video id, address or asset id

  private SourceItems() {}

  public static AttributeValue write(Source source) {
    String name =
        switch (source) {
          case Source.YouTube(String videoId) -> videoId;
          case Source.Hls(URI url) -> url.toString();
          case Source.Stored(AssetId asset) -> asset.value();
        };
    return AttributeValue.fromM(
        Map.of(KIND, Attributes.of(source.kind()), NAME, Attributes.of(name)));
  }

  public static Source read(AttributeValue value) {
    String name = Attributes.text(value.m(), NAME);
    return switch (Attributes.text(value.m(), KIND)) {
      case "youtube" -> new Source.YouTube(name);
      case "hls" -> new Source.Hls(URI.create(name));
      case "file" -> new Source.Stored(new AssetId(name));
      default -> throw new IllegalStateException("Not a source");
    };
  }
}
