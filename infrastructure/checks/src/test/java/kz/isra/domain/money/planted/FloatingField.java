package kz.isra.domain.money.planted;

import java.util.List;

/** Planted: breaks a rule on purpose, so that the rule is seen to fail. */
public final class FloatingField {
  private final List<String> other = List.of();
  private double price;

  @Override
  public String toString() {
    return other + " " + price;
  }
}
