package kz.isra.domain.payments;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.domain.money.Money;

/** Amounts as providers write them: tenge with at most two decimals, never through a double. */
public final class Tenge {
  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,12})(?:\\.([0-9]{1,2}))?");

  private Tenge() {}

  /** Reads {@code 1500}, {@code 1500.5} or {@code 1500.50}; empty for anything else. */
  public static Optional<Money> parse(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String decimals = matcher.group(2) == null ? "00" : (matcher.group(2) + "0").substring(0, 2);
    return Optional.of(new Money(Long.parseLong(matcher.group(1) + decimals)));
  }

  /** Writes {@code 1500.00}; the amount is not below zero. */
  public static String format(Money amount) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Providers are asked for no negative amount");
    }
    return "%d.%02d".formatted(amount.tiyn() / 100, amount.tiyn() % 100);
  }
}
