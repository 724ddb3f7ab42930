package kz.isra.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.isra.domain.attendance.Device;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.language.Language;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.Visitor;
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
    assertThat(file.head(Language.RU, ALMATY))
        .startsWith("\ufeffИмя;Контакт;Согласие на контакт (Asia/Almaty);Пришёл (Asia/Almaty);");
    assertThat(row("Айгүл", new Origin(Device.PHONE, "t.me", Map.of("source", "telegram"))))
        .isEqualTo(
            "\"Айгүл\";\"'+7 701 123 45 67\";\"24.11.2026 19:59:59\";\"24.11.2026 20:00:00\";\"24.11.2026 20:01:30\";1,50;\"Телефон\";\"t.me\";"
                + "\"telegram\";\"\";\"\";\"\";\"\";2;3\r\n");
    long columns = file.head(Language.KK, ALMATY).chars().filter(c -> c == ';').count();
    assertThat(columns).isEqualTo(14);
  }

  @Test
  void runsNoFormulaOfAViewer() {
    String row =
        row(
            "=HYPERLINK(\"https://evil.example\")",
            new Contact("=cmd|calc@evil.example", CAME),
            new Origin(Device.UNKNOWN, "", Map.of("source", "@SUM(1;2)", "term", "-2+3")));

    assertThat(row)
        .startsWith("\"'=HYPERLINK(\"\"https://evil.example\"\")\";")
        .contains("\"'=cmd|calc@evil.example\"")
        .contains("\"'@SUM(1;2)\"")
        .contains("\"'-2+3\"");
  }

  @Test
  void aPartOfTheFileIsFarBelowWhatLambdaMayAnswer() {
    String longest = "я".repeat(Origin.LONGEST);
    var utm = new TreeMap<String, String>();
    Origin.UTM.forEach(name -> utm.put(name, longest));
    var contact = new Contact("я@" + "я".repeat(115) + ".kz", CAME);
    String row = row("😀".repeat(40), contact, new Origin(Device.COMPUTER, "x".repeat(100), utm));
    int bytes = row.getBytes(StandardCharsets.UTF_8).length;

    assertThat((long) bytes * ReportRoutes.PART_OF_FILE * 4 / 3).isLessThan(6_000_000);
  }

  private String row(String name, Origin origin) {
    return row(name, new Contact("+7 701 123 45 67", CAME.minusSeconds(1)), origin);
  }

  private String row(String name, Contact contact, Origin origin) {
    var guest = new Guest(ID, CAME, CAME.plusSeconds(90), 90_000, origin, 2, 3);
    var visitor = new Visitor(name, Optional.of(contact));
    return file.rows(List.of(guest), Map.of(ID, visitor), Language.RU, ALMATY);
  }
}
