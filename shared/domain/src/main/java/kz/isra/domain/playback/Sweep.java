package kz.isra.domain.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.session.FinishSession;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.InterruptedSessions;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.Sessions;

/**
 * Does each minute what a firing, a stream or a request should have done and did not: nothing ends
 * by luck. What fails does not keep the rest from being done and is tried again a minute later.
 */
public final class Sweep {
  private static final int MOST = 100;
  private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;
  private final Sessions sessions;
  private final PlanStarts planning;
  private final TendOccurrence tending;
  private final InterruptedSessions live;
  private final FinishSession finishing;
  private final FirstQuestion questions;
  private final FirstQuestion.Notice notice;

  public Sweep(
      Autowebinars autowebinars,
      Occurrences occurrences,
      Sessions sessions,
      PlanStarts planning,
      TendOccurrence tending,
      InterruptedSessions live,
      FinishSession finishing,
      FirstQuestion.Notice notice) {
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
    this.sessions = sessions;
    this.planning = planning;
    this.tending = tending;
    this.live = live;
    this.finishing = finishing;
    this.questions = new FirstQuestion(sessions);
    this.notice = notice;
  }

  /** What failed. */
  public record Failure(String what, RuntimeException cause) {}

  /**
   * @return what failed; empty when all went well
   */
  public List<Failure> sweep(Instant now) {
    var failures = new ArrayList<Failure>();
    for (AutowebinarId id : autowebinars.unplanned(now.minus(LEFT_ALONE), MOST)) {
      attempt(id.value(), failures, () -> planning.afterEdit(id, now));
    }
    for (Session due : sessions.due(now, MOST)) {
      attempt(due.id().value(), failures, () -> session(due, now));
    }
    for (Occurrence due : occurrences.due(now, MOST)) {
      attempt(due.id().value(), failures, () -> tending.tend(due.key(), now));
    }
    return List.copyOf(failures);
  }

  private void session(Session due, Instant now) {
    boolean automatic = due.kind() == SessionKind.AUTO;
    switch (due.state()) {
      case LIVE, INTERRUPTED, STARTING -> {
        if (automatic) {
          tend(due, now);
          questions.tell(due.id(), notice, now);
        } else {
          live.look(due.id());
        }
      }
      case SCHEDULED, CANCELLED -> {
        if (automatic) {
          tend(due, now);
        } else {
          finishing.finish(due.id());
        }
      }
      case ENDING -> finishing.finish(due.id());
      case ENDED, MISSED -> {
        // nothing more will happen
      }
    }
  }

  private void tend(Session due, Instant now) {
    OccurrenceSessions.occurrence(due, occurrences)
        .ifPresent(found -> tending.tend(found.key(), now));
  }

  private static void attempt(String what, List<Failure> failures, Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      failures.add(new Failure(what, e));
    }
  }
}
