package kz.isra.balance;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.language.Language;
import kz.isra.domain.ledger.StatementLine;
import kz.isra.domain.money.Money;
import kz.isra.lambda.Words;

/**
 * The statement as a file that Excel opens as it is: UTF-8 with a byte order mark, semicolons,
 * decimal commas, times of Almaty. No cell can be taken for a formula.
 */
final class StatementFile {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(ALMATY);
  private static final String FORMULA_STARTS = "=+-@\t\r|%";
  private final Words words = new Words(StatementFile.class, "statement");

  /** A line of the statement with the title of its airing. */
  record Row(StatementLine line, Optional<String> title) {}

  /**
   * @param cut whether there are older lines that the file leaves out
   */
  String write(List<Row> rows, boolean cut, Language language) {
    var file = new StringBuilder("\ufeff");
    file.append(words.say(language, "head", Map.of())).append("\r\n");
    for (Row row : rows) {
      StatementLine line = row.line();
      String kind = words.say(language, "kind." + line.kind(), Map.of());
      String subject = row.title().or(() -> line.topUp().map(topUp -> topUp.value())).orElse("");
      file.append(
              String.join(
                  ";",
                  cell(TIME.format(line.at())),
                  cell(kind),
                  cell(subject),
                  tenge(line.main()),
                  tenge(line.bonus()),
                  tenge(line.mainAfter()),
                  tenge(line.bonusAfter()),
                  tenge(line.used()),
                  tenge(line.writtenOff()),
                  cell(line.id())))
          .append("\r\n");
    }
    if (cut) {
      file.append(cell(words.say(language, "cut", Map.of("n", Integer.toString(rows.size())))))
          .append("\r\n");
    }
    return file.toString();
  }

  /** A text cell; what a table program would run as a formula gets an apostrophe before it. */
  static String cell(String text) {
    String line = text.replaceAll("[\\r\\n\\t]+", " ").strip();
    boolean formula = !line.isEmpty() && FORMULA_STARTS.indexOf(line.charAt(0)) >= 0;
    String safe = formula ? "'" + line : line;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /** A number with two decimals and a comma; numbers are never texts, so a minus is no formula. */
  static String tenge(Money amount) {
    return BigDecimal.valueOf(amount.tiyn(), 2).toPlainString().replace('.', ',');
  }
}
