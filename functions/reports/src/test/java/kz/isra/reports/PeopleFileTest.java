package kz.isra.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.isra.domain.attendance.Device;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.language.Language;
import kz.isra.domain.report.Guest;
import kz.isra.testkit.Proves;
import org.junit.jupiter.api.Test;

@Proves("AW-05")
class PeopleFileTest {
  private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
  private static final Instant CAME = Instant.parse("2026-11-24T15:00:00Z");
  private static final AttendeeId ID = new AttendeeId("att_" + "a".repeat(26));
  private final PeopleFile file = new PeopleFile();

  @Test
  void opensInExcelInRussianWithTimesOfTheRoom() {
    assertThat(file.head(Language.RU, ALMATY)).startsWith("\ufeffИмя;Пришёл (Asia/Almaty);");
    assertThat(row("Айгүл", new Origin(Device.PHONE, "t.me", Map.of("source", "telegram"))))
        .isEqualTo(
            "\"Айгүл\";\"24.11.2026 20:00:00\";\"24.11.2026 20:01:30\";1,50;\"Телефон\";\"t.me\";"
                + "\"telegram\";\"\";\"\";\"\";\"\";2;3\r\n");
    long columns = file.head(Language.KK, ALMATY).chars().filter(c -> c == ';').count();
    assertThat(columns).isEqualTo(12);
  }

  @Test
  void runsNoFormulaOfAViewer() {
    String row =
        row(
            "=HYPERLINK(\"https://evil.example\")",
            new Origin(Device.UNKNOWN, "", Map.of("source", "@SUM(1;2)", "term", "-2+3")));

    assertThat(row)
        .startsWith("\"'=HYPERLINK(\"\"https://evil.example\"\")\";")
        .contains("\"'@SUM(1;2)\"")
        .contains("\"'-2+3\"");
  }

  @Test
  void aPartOfTheFileIsFarBelowWhatLambdaMayAnswer() {
    String longest = "я".repeat(Origin.LONGEST);
    var utm = new TreeMap<String, String>();
    Origin.UTM.forEach(name -> utm.put(name, longest));
    String row = row("😀".repeat(40), new Origin(Device.COMPUTER, "x".repeat(100), utm));
    int bytes = row.getBytes(StandardCharsets.UTF_8).length;

    assertThat((long) bytes * ReportRoutes.PART_OF_FILE * 4 / 3).isLessThan(6_000_000);
  }

  private String row(String name, Origin origin) {
    var guest = new Guest(ID, CAME, CAME.plusSeconds(90), 90_000, origin, 2, 3);
    return file.rows(List.of(guest), Map.of(ID, name), Language.RU, ALMATY);
  }
}
