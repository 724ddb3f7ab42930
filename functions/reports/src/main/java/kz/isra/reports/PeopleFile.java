package kz.isra.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.language.Language;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.report.Guest;
import kz.isra.lambda.Csv;
import kz.isra.lambda.Words;

/** The people of a report as a file, with times of the room's zone ({@link Csv}). */
final class PeopleFile {
  private static final BigDecimal MINUTE_MS = BigDecimal.valueOf(60_000);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");
  private final Words words = new Words(PeopleFile.class, "people");

  String head(Language language, ZoneId zone) {
    return Csv.START + words.say(language, "head", Map.of("zone", zone.getId())) + Csv.END_OF_LINE;
  }

  String rows(
      List<Guest> guests, Map<AttendeeId, Visitor> visitors, Language language, ZoneId zone) {
    var rows = new StringBuilder();
    for (Guest guest : guests) {
      var cells = new ArrayList<String>();
      Optional<Visitor> visitor = Optional.ofNullable(visitors.get(guest.id()));
      Optional<Contact> contact = visitor.flatMap(Visitor::contact);
      cells.add(Csv.cell(visitor.map(Visitor::name).orElse("")));
      cells.add(Csv.cell(contact.map(Contact::text).orElse("")));
      cells.add(time(contact.map(Contact::consentedAt), zone));
      cells.add(time(Optional.of(guest.came()), zone));
      cells.add(time(Optional.of(guest.left()), zone));
      cells.add(minutes(guest.watchedMs()));
      cells.add(Csv.cell(words.say(language, "device." + guest.origin().device(), Map.of())));
      cells.add(Csv.cell(guest.origin().referrer()));
      for (String name : Origin.UTM) {
        cells.add(Csv.cell(guest.origin().utm().getOrDefault(name, "")));
      }
      cells.add(Integer.toString(guest.clicks()));
      cells.add(Integer.toString(guest.messages()));
      rows.append(String.join(";", cells)).append(Csv.END_OF_LINE);
    }
    return rows.toString();
  }

  private static String time(Optional<Instant> at, ZoneId zone) {
    return Csv.cell(at.map(instant -> TIME.format(instant.atZone(zone))).orElse(""));
  }

  /** Minutes with two decimals and a comma. */
  private static String minutes(long ms) {
    return BigDecimal.valueOf(ms)
        .divide(MINUTE_MS, 2, RoundingMode.HALF_UP)
        .toPlainString()
        .replace('.', ',');
  }
}
