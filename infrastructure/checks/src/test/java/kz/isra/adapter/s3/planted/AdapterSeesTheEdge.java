package kz.isra.adapter.s3.planted;

import kz.isra.lambda.Config;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class AdapterSeesTheEdge {
  Config seen() {
    throw new UnsupportedOperationException();
  }
}
