package kz.isra.adapter.s3.planted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class UsesAForeignClient {
  DynamoDbClient used() {
    throw new UnsupportedOperationException();
  }
}
