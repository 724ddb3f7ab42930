package kz.isra.media.planted;

import kz.isra.domain.id.AssetId;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class ReadsTheMillis {
  long now(AssetId id) {
    return System.currentTimeMillis() + id.value().length();
  }
}
