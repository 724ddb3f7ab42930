package kz.isra.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.AssetState;
import kz.isra.domain.media.CompleteUpload;
import kz.isra.domain.media.PartPlan;
import kz.isra.domain.media.RequestUpload;
import kz.isra.domain.media.SignParts;
import kz.isra.domain.media.UploadedPart;
import kz.isra.domain.media.Uploads;
import kz.isra.domain.media.VideoType;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The routes of an upload: ask for it, get its parts signed, say that it is complete. */
final class UploadRoutes {
  private static final int MOST_PARTS_AT_ONCE = 100;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Uploads uploads;
  private final RequestUpload request;
  private final SignParts sign;
  private final CompleteUpload complete;

  UploadRoutes(
      Callers callers,
      Idempotency idempotency,
      Uploads uploads,
      RequestUpload request,
      SignParts sign,
      CompleteUpload complete) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.uploads = uploads;
    this.request = request;
    this.sign = sign;
    this.complete = complete;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("POST /api/assets", this::request)
        .on("POST /api/assets/{id}/parts", this::sign)
        .on("POST /api/assets/{id}/complete", this::complete);
  }

  /** The numbers of the parts that need not be sent again. */
  List<Integer> arrived(Asset asset) {
    if (asset.state() != AssetState.UPLOADING) {
      return List.of();
    }
    return uploads.parts(asset.key(), asset.upload().orElseThrow()).stream()
        .filter(asset.plan()::fits)
        .map(UploadedPart::number)
        .toList();
  }

  private Response request(Request http) {
    OrgId org = callers.caller(http).org();
    return idempotency.once(
        org.value(),
        http,
        () -> {
          Fields fields = http.fields();
          String name = fields.text("name").length(1, 200).required();
          Optional<VideoType> type =
              fields.text("contentType").length(1, 200).as(VideoType::of, "TYPE_NOT_TAKEN");
          Optional<PartPlan> plan = plan(fields);
          if (type.isEmpty()) {
            fields.refuse("contentType", "REQUIRED");
          }
          fields.check();
          return requested(request.request(org, name, type.orElseThrow(), plan.orElseThrow()));
        });
  }

  private static Optional<PartPlan> plan(Fields fields) {
    long size = fields.integer("sizeBytes").required();
    if (size < 1) {
      fields.refuse("sizeBytes", "EMPTY_FILE");
      return Optional.empty();
    }
    if (size > PartPlan.LARGEST_FILE) {
      fields.refuse("sizeBytes", "FILE_TOO_LARGE");
      return Optional.empty();
    }
    return Optional.of(PartPlan.of(size));
  }

  private static Response requested(RequestUpload.Outcome outcome) {
    return switch (outcome) {
      case RequestUpload.Outcome.Requested(Asset asset) ->
          Response.json(
              201,
              Map.of(
                  "assetId",
                  asset.id().value(),
                  "partBytes",
                  asset.plan().partBytes(),
                  "parts",
                  asset.plan().parts()));
      case RequestUpload.Outcome.Hopeless hopeless ->
          throw new Problem(
              ErrorCode.VIDEO_NOT_PLAYABLE, Map.of("reason", hopeless.reason().name()));
      case RequestUpload.Outcome.StorageFull full ->
          throw new Problem(
              ErrorCode.STORAGE_FULL,
              Map.of("storedBytes", full.storedBytes(), "mostBytes", full.mostBytes()));
    };
  }

  private Response sign(Request http) {
    OrgId org = callers.caller(http).org();
    Fields fields = http.fields();
    List<Long> numbers = fields.integers("numbers", MOST_PARTS_AT_ONCE);
    if (numbers.isEmpty()) {
      fields.refuse("numbers", "REQUIRED");
    }
    fields.check();
    return switch (sign.sign(org, AssetRoutes.id(http), numbers)) {
      case SignParts.Outcome.Signed(List<SignParts.SignedPart> parts) ->
          Response.json(200, Map.of("urls", parts.stream().map(UploadRoutes::json).toList()));
      case SignParts.Outcome.NoSuchAsset() -> throw new Problem(ErrorCode.NOT_FOUND);
      case SignParts.Outcome.NotUploading(AssetState state) ->
          throw new Problem(ErrorCode.UPLOAD_OVER, Map.of("state", state.name()));
      case SignParts.Outcome.NoSuchPart none -> {
        fields.refuse("numbers", "OUT_OF_RANGE");
        fields.check();
        throw new IllegalStateException(none.toString());
      }
    };
  }

  private static Map<String, Object> json(SignParts.SignedPart part) {
    return Map.of("number", part.number(), "url", part.url().toString(), "bytes", part.bytes());
  }

  private Response complete(Request http) {
    OrgId org = callers.caller(http).org();
    return switch (complete.complete(org, AssetRoutes.id(http))) {
      case CompleteUpload.Outcome.Complete(Asset asset) -> Response.json(202, AssetJson.of(asset));
      case CompleteUpload.Outcome.NoSuchAsset() -> throw new Problem(ErrorCode.NOT_FOUND);
      case CompleteUpload.Outcome.Incomplete(List<Integer> numbers) ->
          throw new Problem(ErrorCode.UPLOAD_INCOMPLETE, Map.of("numbers", numbers));
      case CompleteUpload.Outcome.Over(AssetState state) ->
          throw new Problem(ErrorCode.UPLOAD_OVER, Map.of("state", state.name()));
    };
  }
}
