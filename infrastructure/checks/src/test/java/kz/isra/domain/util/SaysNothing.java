package kz.isra.domain.util;

import java.util.List;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class SaysNothing {
  List<String> nothing() {
    return List.of();
  }
}
