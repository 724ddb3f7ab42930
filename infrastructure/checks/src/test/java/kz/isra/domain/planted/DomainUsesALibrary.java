package kz.isra.domain.planted;

import com.fasterxml.jackson.databind.JsonNode;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class DomainUsesALibrary {
  JsonNode used() {
    throw new UnsupportedOperationException();
  }
}
