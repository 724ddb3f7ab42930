package kz.isra.scenarios;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import kz.isra.domain.scenario.EditScenario;
import kz.isra.domain.scenario.EditScenario.Outcome;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioChange;
import kz.isra.domain.scenario.Scenarios;
import kz.isra.domain.scenario.WriteScenario;
import kz.isra.domain.text.PlainText;
import kz.isra.lambda.Caller;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The routes by which a scenario is written and changed by hand. */
final class EditRoutes {
  private final Callers callers;
  private final Idempotency idempotency;
  private final Scenarios scenarios;
  private final Assets assets;
  private final WriteScenario write;
  private final EditScenario edit;
  private final IdSource ids;
  private final Clock clock;

  EditRoutes(
      Callers callers,
      Idempotency idempotency,
      Scenarios scenarios,
      Assets assets,
      WriteScenario write,
      EditScenario edit,
      IdSource ids,
      Clock clock) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.scenarios = scenarios;
    this.assets = assets;
    this.write = write;
    this.edit = edit;
    this.ids = ids;
    this.clock = clock;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("POST /api/scenarios", this::create)
        .on("POST /api/scenarios/{id}/versions", this::save);
  }

  /** Takes {@code {title, assetId}} of a READY video, answers 201 and the scenario. */
  private Response create(Request request) {
    Caller caller = callers.caller(request);
    return idempotency.once(caller.org().value(), request, () -> created(request, caller.org()));
  }

  private Response created(Request request, OrgId org) {
    Fields fields = request.fields();
    String title =
        PlainText.line(fields.text("title").length(1, Scenario.LONGEST_TITLE).required());
    if (title.isEmpty()) {
      fields.refuse("title", "REQUIRED");
    }
    Optional<AssetId> id = fields.text("assetId").length(1, 60).as(AssetId::of, "UNKNOWN");
    if (id.isEmpty()) {
      fields.text("assetId").length(1, 60).required();
    }
    Optional<Asset> asset = id.flatMap(assets::find).filter(found -> found.belongsTo(org));
    if (id.isPresent() && asset.isEmpty()) {
      fields.refuse("assetId", "UNKNOWN");
    }
    fields.check();
    Asset video =
        asset.filter(Asset::ready).orElseThrow(() -> new Problem(ErrorCode.ASSET_NOT_READY));
    Scenario written =
        write.write(
            org,
            ScenarioId.next(ids),
            title,
            video.id(),
            video.duration().orElseThrow().toMillis(),
            now());
    return Response.json(201, ScenarioJson.of(written, scenarios.versions(org, written.id())));
  }

  /** Takes changes of the version of {@code If-Match}, answers 201 and the scenario. */
  private Response save(Request request) {
    OrgId org = callers.caller(request).org();
    ScenarioId id =
        ScenarioId.of(request.param("id")).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    Scenario scenario = scenarios.find(org, id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    long base = request.version();
    if (base < 1 || base > scenario.newest()) {
      throw new Problem(ErrorCode.STALE_VERSION);
    }
    List<ScenarioChange> changes = ChangeFields.read(request.fields());
    return switch (edit.edit(org, id, Math.toIntExact(base), changes, now())) {
      case Outcome.Edited edited ->
          Response.json(
              201,
              ScenarioJson.of(
                  scenario.grown(edited.version().number()), scenarios.versions(org, id)));
      case Outcome.Unknown() -> throw new Problem(ErrorCode.NOT_FOUND);
      case Outcome.Stale() -> throw new Problem(ErrorCode.STALE_VERSION);
      case Outcome.Refused(int change, String code) ->
          throw new Problem(
              ErrorCode.INVALID_FIELDS,
              Map.of("fields", List.of(Map.of("name", "changes." + change, "code", code))));
    };
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
