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
import kz.isra.lambda.Csv;
import kz.isra.lambda.Words;

/** The statement as a file, with times of Almaty ({@link Csv}). */
final class StatementFile {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(ALMATY);
  private final Words words = new Words(StatementFile.class, "statement");

  /** A line of the statement with the title of its airing. */
  record Row(StatementLine line, Optional<String> title) {}

  /**
   * @param cut whether there are older lines that the file leaves out
   */
  String write(List<Row> rows, boolean cut, Language language) {
    var file = new StringBuilder(Csv.START);
    file.append(words.say(language, "head", Map.of())).append(Csv.END_OF_LINE);
    for (Row row : rows) {
      StatementLine line = row.line();
      String kind = words.say(language, "kind." + line.kind(), Map.of());
      String subject = row.title().or(() -> line.topUp().map(topUp -> topUp.value())).orElse("");
      file.append(
              String.join(
                  ";",
                  Csv.cell(TIME.format(line.at())),
                  Csv.cell(kind),
                  Csv.cell(subject),
                  tenge(line.main()),
                  tenge(line.bonus()),
                  tenge(line.mainAfter()),
                  tenge(line.bonusAfter()),
                  tenge(line.used()),
                  tenge(line.writtenOff()),
                  Csv.cell(line.id())))
          .append(Csv.END_OF_LINE);
    }
    if (cut) {
      file.append(Csv.cell(words.say(language, "cut", Map.of("n", Integer.toString(rows.size())))))
          .append(Csv.END_OF_LINE);
    }
    return file.toString();
  }

  /** A number with two decimals and a comma; numbers are never texts, so a minus is no formula. */
  static String tenge(Money amount) {
    return BigDecimal.valueOf(amount.tiyn(), 2).toPlainString().replace('.', ',');
  }
}
