package kz.isra.domain.money;

/**
 * An amount of tenge in whole tiyn (1 KZT = 100 tiyn, ISO 4217 code 398). May be below zero.
 * Arithmetic that overflows is refused.
 */
public record Money(long tiyn) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  public static Money tenge(long tenge) {
    return new Money(Math.multiplyExact(tenge, 100));
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(tiyn, other.tiyn));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(tiyn, other.tiyn));
  }

  public Money negated() {
    return new Money(Math.negateExact(tiyn));
  }

  public Money smallerOf(Money other) {
    return tiyn <= other.tiyn ? this : other;
  }

  public boolean isNegative() {
    return tiyn < 0;
  }

  public boolean isPositive() {
    return tiyn > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(tiyn, other.tiyn);
  }
}
