package kz.isra.adapter.s3.scenario;

import kz.isra.adapter.s3.S3Objects;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.lambda.JsonScenarioCodec;
import kz.isra.testkit.s3.EmbeddedS3;
import kz.isra.testkit.scenario.ScenarioContentContractTest;

class S3ScenarioContentIT extends ScenarioContentContractTest {
  private final EmbeddedS3 s3 = EmbeddedS3.start();

  @Override
  protected ScenarioContent content() {
    return new S3ScenarioContent(
        new S3Objects(s3.client(), s3.bucket("Content")), new JsonScenarioCodec());
  }
}
