package kz.isra.adapter.s3.planted;

import io.micronaut.context.annotation.Bean;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class KnowsTheContainer {
  @Bean
  String made() {
    return "";
  }
}
