package kz.isra.media;

import java.time.Clock;
import java.util.List;
import kz.isra.domain.media.AssetUses;
import kz.isra.domain.media.Assets;
import kz.isra.domain.media.CompleteUpload;
import kz.isra.domain.media.DeleteAsset;
import kz.isra.domain.media.MediaFiles;
import kz.isra.domain.media.RequestUpload;
import kz.isra.domain.media.SignParts;
import kz.isra.domain.media.Uploads;
import kz.isra.domain.requests.Requests;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Routes;

/** All routes of the function over the ports that they need. */
record MediaRoutes(
    Config config,
    Callers callers,
    Requests requests,
    Assets assets,
    Uploads uploads,
    MediaFiles files,
    List<AssetUses> uses) {
  Routes routes() {
    Clock clock = config.clock();
    var upload =
        new UploadRoutes(
            callers,
            new Idempotency(requests, clock),
            uploads,
            new RequestUpload(assets, config.ids(), clock),
            new SignParts(assets, uploads, clock),
            new CompleteUpload(assets, uploads, clock));
    var asset =
        new AssetRoutes(
            callers, assets, upload, files, new DeleteAsset(assets, uses, clock), clock);
    return asset.addTo(upload.addTo(Routes.builder(config))).build();
  }
}
