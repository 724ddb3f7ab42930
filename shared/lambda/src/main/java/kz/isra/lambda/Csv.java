package kz.isra.lambda;

/**
 * Files that Excel in Russian and Kazakh opens as they are: UTF-8 with a byte order mark,
 * semicolons, decimal commas. No cell can be taken for a formula.
 */
public final class Csv {
  /** Stands before everything. */
  public static final String START = "\ufeff";

  public static final String END_OF_LINE = "\r\n";
  private static final String FORMULA_STARTS = "=+-@\t\r|%＝＋－＠";

  private Csv() {}

  /** A text cell; what a table program would run as a formula gets an apostrophe before it. */
  public static String cell(String text) {
    String line = text.replaceAll("[\\r\\n\\t]+", " ").strip();
    boolean formula = !line.isEmpty() && FORMULA_STARTS.indexOf(line.charAt(0)) >= 0;
    String safe = formula ? "'" + line : line;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
