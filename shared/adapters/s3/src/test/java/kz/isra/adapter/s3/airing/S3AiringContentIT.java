package kz.isra.adapter.s3.airing;

import kz.isra.adapter.s3.S3Objects;
import kz.isra.domain.autowebinar.AiringContent;
import kz.isra.lambda.JsonAiringCodec;
import kz.isra.testkit.autowebinar.AiringContentContractTest;
import kz.isra.testkit.s3.EmbeddedS3;

class S3AiringContentIT extends AiringContentContractTest {
  private static final EmbeddedS3 S3 = EmbeddedS3.start();

  @Override
  protected AiringContent content() {
    return new S3AiringContent(
        new S3Objects(S3.client(), S3.bucket("Content")), new JsonAiringCodec());
  }
}
