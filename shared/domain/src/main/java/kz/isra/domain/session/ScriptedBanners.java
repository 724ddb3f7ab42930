package kz.isra.domain.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.isra.contract.EventType;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.ScenarioEvent;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.Scenarios;

/** What the banners of an automatic session are called: its log does not say, its scenario does. */
final class ScriptedBanners {
  private final Scenarios scenarios;
  private final ScenarioContent content;

  ScriptedBanners(Scenarios scenarios, ScenarioContent content) {
    this.scenarios = scenarios;
    this.content = content;
  }

  /** Titles by banner; none for a live session, whose log says them. */
  Map<String, String> titles(Session session) {
    var titles = new HashMap<String, String>();
    if (session.kind() == SessionKind.AUTO) {
      session.scenario().ifPresent(scenario -> gather(session, scenario, titles));
    }
    return titles;
  }

  private void gather(Session session, ScenarioId scenario, Map<String, String> titles) {
    for (ScenarioVersion version : scenarios.versions(session.org(), scenario).reversed()) {
      content
          .load(session.org(), scenario, version.number())
          .orElse(List.of())
          .forEach(event -> gather(event, titles));
    }
  }

  private static void gather(ScenarioEvent event, Map<String, String> titles) {
    if (event.type().equals(EventType.BANNER_SHOWN)) {
      String banner = String.valueOf(event.payload().getOrDefault("bannerId", ""));
      titles.put(banner, String.valueOf(event.payload().getOrDefault("title", "")));
    }
  }
}
