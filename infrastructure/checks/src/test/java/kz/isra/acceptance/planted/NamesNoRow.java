package kz.isra.acceptance.planted;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
@Tag("planted")
public class NamesNoRow {
  @Test
  void provesNothing() {}
}
