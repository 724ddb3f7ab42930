package kz.isra.adapter.s3.scenario;

import java.util.List;
import java.util.Optional;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.scenario.ScenarioCodec;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.ScenarioEvent;

/** One object a version: {@code scenarios/<org>/<scenario>/<version>.json}. */
public final class S3ScenarioContent implements ScenarioContent {
  private final S3Objects objects;
  private final ScenarioCodec codec;

  public S3ScenarioContent(S3Objects objects, ScenarioCodec codec) {
    this.objects = objects;
    this.codec = codec;
  }

  @Override
  public void save(OrgId org, ScenarioId scenario, int version, List<ScenarioEvent> events) {
    objects.create(key(org, scenario, version), "application/json", codec.encode(events));
  }

  @Override
  public Optional<List<ScenarioEvent>> load(OrgId org, ScenarioId scenario, int version) {
    return objects.get(key(org, scenario, version)).map(codec::decode);
  }

  private static String key(OrgId org, ScenarioId scenario, int version) {
    return "scenarios/" + org + "/" + scenario + "/" + version + ".json";
  }
}
