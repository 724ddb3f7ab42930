package kz.isra.lambda.planted;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class EdgeUsesAClient {
  DynamoDbClient used() {
    throw new UnsupportedOperationException();
  }
}
