package kz.isra.pages.planted;

import kz.isra.testkit.media.InMemoryAssets;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class FunctionSeesTheTestkit {
  InMemoryAssets seen() {
    throw new UnsupportedOperationException();
  }
}
