package kz.isra.domain.report;

import java.util.List;
import kz.isra.domain.attendance.Stays;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Summary;

/**
 * What a session came to, person by person (AN1, AN4, AW-05). Team, waiting room and scripted
 * messages are not in it. Read again it is the same.
 *
 * @param guests in the order in which they came
 * @param hostMessages with those of the guests they are all that were written and seen
 */
public record Report(
    Session session,
    Summary summary,
    Stays stays,
    List<Guest> guests,
    List<Mark> marks,
    List<Question> unanswered,
    int hostMessages) {
  public Report {
    guests = List.copyOf(guests);
    marks = List.copyOf(marks);
    unanswered = List.copyOf(unanswered);
  }
}
