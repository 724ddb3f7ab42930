package kz.isra.media;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.AssetState;
import kz.isra.domain.media.Assets;
import kz.isra.domain.media.DeleteAsset;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.MediaLink;
import kz.isra.domain.media.RequestUpload;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * The routes of the videos themselves: list, look, watch, delete. A foreign video is as unknown as
 * one that never was.
 */
final class AssetRoutes {
  private final Callers callers;
  private final Assets assets;
  private final UploadRoutes uploads;
  private final MediaFiles files;
  private final DeleteAsset delete;
  private final Clock clock;

  AssetRoutes(
      Callers callers,
      Assets assets,
      UploadRoutes uploads,
      MediaFiles files,
      DeleteAsset delete,
      Clock clock) {
    this.callers = callers;
    this.assets = assets;
    this.uploads = uploads;
    this.files = files;
    this.delete = delete;
    this.clock = clock;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("GET /api/assets", this::list)
        .on("GET /api/assets/{id}", this::look)
        .on("GET /api/assets/{id}/link", this::link)
        .on("DELETE /api/assets/{id}", this::delete);
  }

  private Response list(Request request) {
    List<Asset> found = assets.ofOrg(callers.caller(request).org());
    return Response.json(
        200,
        Map.of(
            "assets",
            found.stream().map(AssetJson::of).toList(),
            "storedBytes",
            found.stream().mapToLong(Asset::storedBytes).sum(),
            "mostBytes",
            RequestUpload.MOST_STORED_BYTES));
  }

  private Response look(Request request) {
    Asset asset = asset(request);
    Map<String, Object> json = AssetJson.of(asset);
    json.put("uploaded", uploads.arrived(asset));
    return Response.json(200, json);
  }

  private Response link(Request request) {
    Asset asset = asset(request);
    if (!asset.ready()) {
      throw new Problem(ErrorCode.ASSET_NOT_READY);
    }
    MediaLink link = MediaLink.to(asset, files, MediaLink.LIFE, clock);
    return Response.json(200, Map.of("url", link.url().toString(), "expiresAt", link.expiresAt()));
  }

  private Response delete(Request request) {
    OrgId org = callers.caller(request).org();
    return switch (delete.delete(org, id(request))) {
      case DELETED -> Response.empty(204);
      case NO_SUCH_ASSET -> throw new Problem(ErrorCode.NOT_FOUND);
      case IN_USE -> throw new Problem(ErrorCode.ASSET_IN_USE);
      case BEING_CHECKED -> throw new Problem(ErrorCode.ASSET_NOT_READY);
    };
  }

  private Asset asset(Request request) {
    OrgId org = callers.caller(request).org();
    Optional<Asset> found = assets.find(id(request));
    return found
        .filter(asset -> asset.belongsTo(org) && asset.state() != AssetState.DELETED)
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  static AssetId id(Request request) {
    return AssetId.of(request.param("id")).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }
}
