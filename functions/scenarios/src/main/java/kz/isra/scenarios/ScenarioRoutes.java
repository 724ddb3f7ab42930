package kz.isra.scenarios;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.Scenarios;
import kz.isra.domain.text.PlainText;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/**
 * The routes by which scenarios are read, renamed and deleted. A foreign scenario is as unknown as
 * one that never was.
 */
final class ScenarioRoutes {
  private final Callers callers;
  private final Scenarios scenarios;
  private final ScenarioContent content;

  ScenarioRoutes(Callers callers, Scenarios scenarios, ScenarioContent content) {
    this.callers = callers;
    this.scenarios = scenarios;
    this.content = content;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("GET /api/scenarios", this::list)
        .on("GET /api/scenarios/{id}", this::look)
        .on("GET /api/scenarios/{id}/versions/{v}", this::version)
        .on("PUT /api/scenarios/{id}", this::rename)
        .on("DELETE /api/scenarios/{id}", this::delete);
  }

  private Response list(Request request) {
    OrgId org = callers.caller(request).org();
    Map<ScenarioId, ScenarioVersion> newest =
        scenarios.versions(org).stream()
            .collect(
                Collectors.toMap(
                    ScenarioVersion::scenario,
                    Function.identity(),
                    BinaryOperator.maxBy(Comparator.comparing(ScenarioVersion::number))));
    List<Map<String, Object>> found =
        scenarios.of(org).stream()
            .flatMap(scenario ->
                Optional.ofNullable(newest.get(scenario.id()))
                    .map(version -> ScenarioJson.of(scenario, version))
                    .stream())
            .toList();
    return Response.json(200, Map.of("scenarios", found));
  }

  private Response look(Request request) {
    OrgId org = callers.caller(request).org();
    Scenario scenario =
        scenarios.find(org, id(request)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    return answer(scenario);
  }

  private Response answer(Scenario scenario) {
    return Response.json(
        200, ScenarioJson.of(scenario, scenarios.versions(scenario.org(), scenario.id())));
  }

  /** Answers {@code {lengthMs, events, next?}}; {@code ?from=next} goes on where it stopped. */
  private Response version(Request request) {
    OrgId org = callers.caller(request).org();
    ScenarioId id = id(request);
    int number = whole(request.param("v")).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    int from = request.query("from").map(text -> whole(text).orElse(0)).orElse(0);
    ScenarioVersion version =
        scenarios
            .find(org, id)
            .flatMap(found -> scenarios.version(org, id, number))
            .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    List<ScenarioEvent> events =
        content
            .load(org, id, number)
            .orElseThrow(() -> new IllegalStateException("Nothing is saved of " + id));
    var page = EventPage.of(events, from);
    var json = new LinkedHashMap<String, Object>();
    json.put("lengthMs", version.lengthMs());
    json.put("events", page.events());
    page.next().ifPresent(next -> json.put("next", next));
    return Response.json(200, json);
  }

  private Response rename(Request request) {
    OrgId org = callers.caller(request).org();
    ScenarioId id = id(request);
    Fields fields = request.fields();
    String title =
        PlainText.line(fields.text("title").length(1, Scenario.LONGEST_TITLE).required());
    if (title.isEmpty()) {
      fields.refuse("title", "REQUIRED");
    }
    boolean known = scenarios.find(org, id).isPresent();
    if (!known) {
      throw new Problem(ErrorCode.NOT_FOUND);
    }
    fields.check();
    scenarios.rename(org, id, title);
    return answer(scenarios.find(org, id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND)));
  }

  private Response delete(Request request) {
    OrgId org = callers.caller(request).org();
    if (!scenarios.delete(org, id(request))) {
      throw new Problem(ErrorCode.NOT_FOUND);
    }
    return Response.empty(204);
  }

  private static ScenarioId id(Request request) {
    return ScenarioId.of(request.param("id")).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private static Optional<Integer> whole(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
