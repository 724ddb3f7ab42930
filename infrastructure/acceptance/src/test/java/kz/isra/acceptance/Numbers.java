package kz.isra.acceptance;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Made-up identity numbers with a right check digit (nobody's: their month is real, the rest
 * random).
 */
final class Numbers {
  private Numbers() {}

  /** A number of a company: digit 5 is 4. */
  static String bin() {
    while (true) {
      var random = ThreadLocalRandom.current();
      String eleven = "2401" + "40" + String.format("%05d", random.nextInt(100_000));
      int check = check(eleven, 1);
      if (check == 10) {
        check = check(eleven, 3);
      }
      if (check < 10) {
        return eleven + check;
      }
    }
  }

  private static int check(String digits, int firstWeight) {
    int sum = 0;
    for (int i = 0; i < 11; i++) {
      int weight = (firstWeight + i - 1) % 11 + 1;
      sum += (digits.charAt(i) - '0') * weight;
    }
    return sum % 11;
  }
}
