package kz.isra.testkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import kz.isra.domain.id.IdSource;
import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.session.Session;
import kz.isra.domain.session.SessionState;
import kz.isra.lambda.SessionLetters;
import kz.isra.testkit.log.EventFixtures;
import kz.isra.testkit.mail.InMemoryMailer;
import kz.isra.testkit.personal.InMemoryPersonalData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionLettersTest {
  private final IdSource ids = EventFixtures.ids(1);
  private final InMemoryPersonalData people = new InMemoryPersonalData();
  private final InMemoryMailer mailer = new InMemoryMailer();
  private final SessionLetters letters = new SessionLetters(people, mailer, "https://isra.example");

  @ParameterizedTest
  @EnumSource(Language.class)
  void theOwnerIsWrittenToInTheirLanguageWithTheSummary(Language language) {
    Session ended = ended("Курс");
    people.with(ended.org(), owner(language));

    letters.sessionEnded(ended);

    Mail mail = mailer.last("owner@school.kz");
    assertThat(mail.subject()).contains("Курс").doesNotContain("{");
    assertThat(mail.text())
        .contains("https://isra.example/app/sessions/" + ended.id() + "?lang=" + language.code())
        .contains(": 3\n")
        .contains(": 2\n")
        .doesNotContain("{");
  }

  @Test
  void aTitleOfAnyLengthAndLettersMakesALetter() {
    Session ended = ended("👋\u202e".repeat(120) + "\nX");
    people.with(ended.org(), owner(Language.RU));

    letters.sessionEnded(ended);

    assertThat(mailer.sent()).hasSize(1);
  }

  @Test
  void anOwnerWhoIsUnknownGetsNothing() {
    letters.sessionEnded(ended("Курс"));

    assertThat(mailer.sent()).isEmpty();
  }

  private Session ended(String title) {
    Session live = SessionFixtures.live(SessionFixtures.planned(ids)).edit().title(title).next();
    return SessionFixtures.ending(live, SessionFixtures.STARTED.plusSeconds(61))
        .edit()
        .become(SessionState.ENDED)
        .summary(SessionFixtures.summary(ids))
        .next();
  }

  private static Organizer owner(Language language) {
    return new Organizer(
        Organizer.Kind.COMPANY,
        "ТОО Школа",
        "Алматы",
        "000000000000",
        "owner@school.kz",
        "owner",
        language);
  }
}
