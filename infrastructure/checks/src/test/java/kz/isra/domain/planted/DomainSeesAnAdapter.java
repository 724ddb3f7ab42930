package kz.isra.domain.planted;

import kz.isra.adapter.dynamodb.media.DynamoAssets;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class DomainSeesAnAdapter {
  DynamoAssets seen() {
    throw new UnsupportedOperationException();
  }
}
