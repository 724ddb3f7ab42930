package kz.isra.adapter.s3.rooms;

import kz.isra.adapter.s3.S3Objects;
import kz.isra.domain.rooms.Covers;
import kz.isra.testkit.rooms.CoversContractTest;
import kz.isra.testkit.s3.EmbeddedS3;

class S3CoversIT extends CoversContractTest {
  private static final EmbeddedS3 S3 = EmbeddedS3.start();

  @Override
  protected Covers covers() {
    return new S3Covers(new S3Objects(S3.client(), S3.bucket("Content")));
  }
}
