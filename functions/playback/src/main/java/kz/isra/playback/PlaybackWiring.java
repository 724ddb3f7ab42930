package kz.isra.playback;

import java.time.Clock;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.TendBooks;
import kz.isra.domain.playback.Playback;
import kz.isra.domain.playback.PlaybackPorts;
import kz.isra.domain.playback.Sweep;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.FinishSession;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.InterruptedSessions;
import kz.isra.lambda.ScheduleConsumer;

/** The schedules over any set of ports. */
final class PlaybackWiring {
  private PlaybackWiring() {}

  static ScheduleConsumer schedules(
      Playback playback,
      PlaybackPorts ports,
      FinishSession finishing,
      Books books,
      FirstQuestion.Notice notice,
      Clock clock) {
    var ending = new EndSession(ports.rooms(), ports.sessions(), ports.airings(), clock);
    var sweep =
        new Sweep(
            ports.autowebinars(),
            ports.occurrences(),
            ports.sessions(),
            playback.planning(),
            playback.tending(),
            new InterruptedSessions(ports.sessions(), ports.airings(), ending, clock),
            finishing,
            notice);
    return new Schedules(sweep, playback.tending(), new TendBooks(books), clock);
  }
}
