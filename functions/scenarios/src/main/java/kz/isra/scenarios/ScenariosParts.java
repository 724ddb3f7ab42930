package kz.isra.scenarios;

import kz.isra.domain.account.LoginTokens;
import kz.isra.domain.media.Assets;
import kz.isra.domain.requests.Requests;
import kz.isra.domain.scenario.EditScenario;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.Scenarios;
import kz.isra.domain.scenario.WriteScenario;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Routes;

/** Puts the function together from its stores. */
final class ScenariosParts {
  private ScenariosParts() {}

  static Routes routes(
      Config config,
      LoginTokens logins,
      Requests requests,
      Scenarios scenarios,
      ScenarioContent content,
      Assets assets) {
    var callers = new Callers(logins, config.clock());
    var edits =
        new EditRoutes(
            callers,
            new Idempotency(requests, config.clock()),
            scenarios,
            assets,
            new WriteScenario(scenarios, content),
            new EditScenario(scenarios, content),
            config.ids(),
            config.clock());
    var reads = new ScenarioRoutes(callers, scenarios, content);
    return edits.addTo(reads.addTo(Routes.builder(config))).build();
  }
}
