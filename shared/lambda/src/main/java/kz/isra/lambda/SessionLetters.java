package kz.isra.lambda;

import java.time.Duration;
import java.util.Map;
import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.session.OwnerNews;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionKind;
import kz.isra.domain.session.Summary;
import kz.isra.domain.text.PlainText;

/** Writes to the owner of a room, in the owner's language, with a link to the summary. */
public final class SessionLetters implements OwnerNews {
  private static final int LONGEST_TITLE = 80;
  private final Words words = new Words(SessionLetters.class, "session");
  private final PersonalData people;
  private final Mailer mailer;
  private final String origin;

  /**
   * @param origin without a slash at the end
   */
  public SessionLetters(PersonalData people, Mailer mailer, String origin) {
    this.people = people;
    this.mailer = mailer;
    this.origin = origin;
  }

  /** Where the owner is unknown nothing is sent. */
  @Override
  public void sessionEnded(Session session) {
    people
        .organizer(session.org())
        .ifPresent(owner -> mailer.send(letter(session, owner.email(), owner.language())));
  }

  private Mail letter(Session session, String to, Language language) {
    String name = session.kind() == SessionKind.LIVE ? "liveEnded" : "autoEnded";
    var values =
        Map.of(
            "title", shortened(PlainText.line(session.title())),
            "came", Integer.toString(session.summary().map(Summary::came).orElse(0)),
            "minutes", Long.toString(minutes(session)),
            "link", origin + "/app/sessions/" + session.id() + "?lang=" + language.code(),
            "origin", origin);
    return Mail.text(
        to,
        words.say(language, name + ".subject", values),
        words.say(language, name + ".text", values),
        "session-ended:" + session.id());
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  private static long minutes(Session session) {
    return session
        .startedAt()
        .or(session::startsAt)
        .flatMap(start -> session.endedAt().map(end -> Duration.between(start, end)))
        .map(length -> Math.ceilDiv(length.toSeconds(), 60))
        .orElse(0L);
  }
}
