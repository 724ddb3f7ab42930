package kz.isra.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.playback.MissNotice;
import kz.isra.domain.playback.WatchFunds;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.FirstQuestion;
import kz.isra.domain.session.OwnerNews;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.Summary;
import kz.isra.lambda.Words;

/**
 * Tells owners by mail, in their language, what became of a session, why a planned start did not
 * take place, that a viewer wrote, and that the money lasts for few runs.
 */
final class OwnerMails implements OwnerNews, MissNotice, FirstQuestion.Notice, WatchFunds.Notice {
  private static final Set<EndReason> BY_ITSELF = Set.of(EndReason.INTERRUPTED, EndReason.PLANNED);
  private static final int LONGEST_NAME = 80;
  private static final long TENTH_OF_AN_HOUR_MS = Duration.ofMinutes(6).toMillis();
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
  private final PersonalData people;
  private final Autowebinars autowebinars;
  private final Mailer mailer;
  private final String origin;
  private final Words words = new Words(OwnerMails.class, "owner");

  /**
   * @param origin the public one, without a slash at the end
   */
  OwnerMails(PersonalData people, Autowebinars autowebinars, Mailer mailer, String origin) {
    this.people = people;
    this.autowebinars = autowebinars;
    this.mailer = mailer;
    this.origin = origin;
  }

  @Override
  public void sessionEnded(Session session) {
    Optional<Organizer> owner = people.organizer(session.org());
    Optional<Summary> summary = session.summary();
    if (owner.isEmpty() || summary.isEmpty()) {
      return;
    }
    Summary figures = summary.get();
    var values = new HashMap<String, String>();
    values.put("title", name(session.title()));
    values.put("why", byItself(session, owner.get().language()));
    values.put("came", Integer.toString(figures.came()));
    values.put("peak", Integer.toString(figures.peak()));
    values.put("messages", Integer.toString(figures.messages()));
    values.put("hours", hours(figures.attendeeMs(), owner.get().language()));
    values.put("captured", tenge(figures.captured(), owner.get().language()));
    values.put("link", origin + "/app/sessions/" + session.id());
    send(owner.get(), "ended", values, "ended:" + session.id());
  }

  /** Empty where the owner or the script ended it; else a sentence with a space before it. */
  private String byItself(Session session, Language language) {
    return session
        .endReason()
        .filter(BY_ITSELF::contains)
        .map(reason -> " " + words.say(language, "ended.why." + reason.code(), Map.of()))
        .orElse("");
  }

  @Override
  public void missed(Occurrence occurrence, Instant now) {
    Optional<Organizer> owner = people.organizer(occurrence.org());
    Optional<Autowebinar> autowebinar = autowebinars.find(occurrence.key().autowebinar());
    if (owner.isEmpty() || autowebinar.isEmpty()) {
      return;
    }
    ZoneId zone = autowebinar.get().schedule().zone();
    String reason = "reason." + occurrence.reason().orElseThrow().code();
    var values = new HashMap<String, String>();
    values.put("title", name(autowebinar.get().title()));
    values.put(
        "start",
        DAY_AND_TIME.format(occurrence.startsAt().atZone(zone))
            + (zone.equals(Schedule.ALMATY) ? "" : " (" + zone.getId() + ")"));
    values.put("reason", words.say(owner.get().language(), reason, Map.of()));
    values.put("link", origin + "/app/autowebinars/" + autowebinar.get().id());
    send(owner.get(), "missed", values, "missed:" + occurrence.id());
  }

  @Override
  public void asked(Session session) {
    people
        .organizer(session.org())
        .ifPresent(owner -> {
          var values =
              Map.of(
                  "title",
                  name(session.title()),
                  "link",
                  origin + "/app/rooms/" + session.room() + "/studio#chat");
          send(owner, "asked", values, "asked:" + session.id());
        });
  }

  @Override
  public void fewRuns(Autowebinar autowebinar, long runs, Money run) {
    people
        .organizer(autowebinar.org())
        .ifPresent(owner -> {
          var values =
              Map.of(
                  "title", name(autowebinar.title()),
                  "run", tenge(run, owner.language()),
                  "link", origin + "/app/balance");
          send(owner, "few", values, "few:" + autowebinar.id());
        });
  }

  private void send(Organizer owner, String mail, Map<String, String> values, String key) {
    mailer.send(
        Mail.text(
            owner.email(),
            words.say(owner.language(), mail + ".subject", values),
            words.say(owner.language(), mail + ".text", values),
            key));
  }

  /** One line, short enough for a subject. */
  private static String name(String title) {
    String line = title.replaceAll("\\p{Cntrl}", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_NAME
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }

  /** To a tenth. */
  private static String hours(long ms, Language language) {
    long tenths = (ms + TENTH_OF_AN_HOUR_MS / 2) / TENTH_OF_AN_HOUR_MS;
    return tenths / 10 + point(language) + tenths % 10;
  }

  private static String point(Language language) {
    return language == Language.EN ? "." : ",";
  }

  /** {@code 1234,50 ₸}; whole tenge without a fraction. */
  private static String tenge(Money amount, Language language) {
    long tiyn = Math.abs(amount.tiyn() % 100);
    String sign = amount.isNegative() ? "−" : "";
    String whole = sign + Math.abs(amount.tiyn() / 100);
    return (tiyn == 0 ? whole : whole + point(language) + "%02d".formatted(tiyn)) + " ₸";
  }
}
