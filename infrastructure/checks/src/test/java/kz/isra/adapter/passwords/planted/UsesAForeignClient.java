package kz.isra.adapter.passwords.planted;

import software.amazon.awssdk.services.s3.S3Client;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class UsesAForeignClient {
  S3Client used() {
    throw new UnsupportedOperationException();
  }
}
