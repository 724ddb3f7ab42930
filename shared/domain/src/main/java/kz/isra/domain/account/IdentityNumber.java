package kz.isra.domain.account;

import java.util.Optional;

/**
 * An IIN or BIN of Kazakhstan whose check digit is right (kazakhstan B1). What the digits say of
 * birth or sex is neither checked nor kept.
 *
 * @param digits twelve
 */
public record IdentityNumber(String digits) {
  private static final int LENGTH = 12;
  private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
  private static final int TELLS_KIND = 4;

  /** Whose number it is. */
  public enum Type {
    /** A person's, also as a sole proprietor. */
    IIN,
    /** An organization's, also a joint entrepreneurship's. */
    BIN
  }

  public IdentityNumber {
    if (!valid(digits)) {
      throw new IllegalArgumentException("Not an IIN or BIN");
    }
  }

  /**
   * Reads what a person typed. Spaces and dashes are dropped; only the digits 0 to 9 count.
   *
   * @return empty where it is not a number that can have been issued
   */
  public static Optional<IdentityNumber> of(String typed) {
    String digits = typed.replaceAll("[\\s\\u00a0\\u2010-\\u2015-]", "");
    return valid(digits) ? Optional.of(new IdentityNumber(digits)) : Optional.empty();
  }

  public Type type() {
    return digit(digits, TELLS_KIND) <= 3 ? Type.IIN : Type.BIN;
  }

  /**
   * Whether a person should look at it: the month, or the day of an IIN, does not exist. Such
   * numbers were issued, so they are not refused.
   */
  public boolean hasOddDate() {
    int month = Integer.parseInt(digits.substring(2, 4));
    int day = Integer.parseInt(digits.substring(4, 6));
    boolean oddDay = type() == Type.IIN && (day == 0 || day > 31);
    return month == 0 || month > 12 || oddDay;
  }

  private static boolean valid(String digits) {
    if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    boolean oneDigitRepeated = digits.chars().distinct().count() == 1;
    return !oneDigitRepeated
        && digit(digits, TELLS_KIND) <= 6
        && checkDigit(digits) == digit(digits, LENGTH - 1);
  }

  /** 10 where the first eleven digits are never issued. */
  private static int checkDigit(String digits) {
    int first = weighed(digits, FIRST);
    return first < 10 ? first : weighed(digits, SECOND);
  }

  private static int weighed(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += digit(digits, i) * weights[i];
    }
    return sum % 11;
  }

  private static int digit(String digits, int place) {
    return digits.charAt(place) - '0';
  }

  /** Masked: the number of a person is personal data. */
  @Override
  public String toString() {
    return "IdentityNumber[" + type() + "]";
  }
}
