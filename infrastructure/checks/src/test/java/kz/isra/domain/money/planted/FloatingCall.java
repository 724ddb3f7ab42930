package kz.isra.domain.money.planted;

import java.math.BigDecimal;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class FloatingCall {
  long tiyn(BigDecimal price) {
    return (long) (price.doubleValue() * 100);
  }
}
