package kz.isra.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.schedule.Schedule;
import kz.isra.domain.session.EndReason;
import kz.isra.domain.session.Session;
import kz.isra.testkit.mail.InMemoryMailer;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.playback.PlaybackWorld;
import org.junit.jupiter.api.Test;

class OwnerMailsTest {
  private static final Instant EIGHT = Instant.parse("2026-11-25T15:00:00Z");
  private final PlaybackWorld world =
      new PlaybackWorld(1, UnaryOperator.identity(), Money.tenge(900));
  private final InMemoryPersonalData people = new InMemoryPersonalData();
  private final InMemoryMailer mailer = new InMemoryMailer();
  private final OwnerMails mails =
      new OwnerMails(people, world.autowebinarRows, mailer, "https://isra.example");

  @Test
  void tellsTheOwnerInEachLanguageWhyAStartDidNotTakePlace() {
    Occurrence planned = planned();
    for (Language language : Language.values()) {
      owner(language);
      for (EndReason reason :
          List.of(
              EndReason.NO_FUNDS,
              EndReason.LIVE_IN_THE_WAY,
              EndReason.LATE,
              EndReason.SUSPENDED,
              EndReason.ASSET)) {
        mails.missed(planned.missed(reason, EIGHT), EIGHT);
      }
    }

    assertThat(mailer.sent()).hasSize(15);
    assertThat(mailer.sent()).extracting(Mail::text).doesNotHaveDuplicates();
    Mail first = mailer.sent().getFirst();
    assertThat(first.to()).isEqualTo("owner@example.kz");
    assertThat(first.subject()).isEqualTo("Автовебинар «Вебинар» не вышел 25.11.2026 20:00");
    assertThat(first.text())
        .contains("не хватило денег")
        .contains("https://isra.example/app/autowebinars/" + planned.key().autowebinar())
        .doesNotContain("{");
    assertThat(first.key()).isEqualTo("missed:" + planned.id());
  }

  @Test
  void tellsTheOwnerWhatASessionCameTo() {
    owner(Language.RU);
    Occurrence planned = planned();
    world.at(EIGHT.minusSeconds(100));
    world.at(planned.endsAt());
    world.at(planned.endsAt().plusSeconds(60));

    mails.sessionEnded(world.endNews.getFirst());

    Mail mail = mailer.sent().getFirst();
    assertThat(mail.subject()).isEqualTo("Эфир «webinar-one» завершён");
    assertThat(mail.text())
        .contains("Пришли: 0")
        .contains("Часов зрителей: 0,0")
        .contains("Списано: 0 ₸")
        .contains("https://isra.example/app/sessions/" + planned.session())
        .doesNotContain("{");
  }

  @Test
  void tellsTheOwnerInEachLanguageThatALiveEndedByItself() {
    Occurrence planned = planned();
    world.at(EIGHT.minusSeconds(100));
    world.at(planned.endsAt());
    world.at(planned.endsAt().plusSeconds(60));
    Session ended = world.endNews.getFirst();
    for (Language language : Language.values()) {
      owner(language);
      for (EndReason reason : List.of(EndReason.HOST, EndReason.INTERRUPTED, EndReason.PLANNED)) {
        mails.sessionEnded(ended.edit().ended(EIGHT, reason).next());
      }
    }

    assertThat(mailer.sent()).hasSize(9).extracting(Mail::text).doesNotHaveDuplicates();
    assertThat(mailer.sent().get(1).text())
        .contains("Ведущий был без связи 15 минут")
        .doesNotContain("{");
  }

  @Test
  void tellsTheOwnerInEachLanguageOfAViewerWhoWritesAndOfMoneyForFewRuns() {
    Occurrence planned = planned();
    var autowebinar = world.autowebinarRows.find(planned.key().autowebinar()).orElseThrow();
    for (Language language : Language.values()) {
      owner(language);
      mails.asked(world.session(planned));
      mails.fewRuns(autowebinar, 1, Money.tenge(600));
    }

    assertThat(mailer.sent()).hasSize(6).extracting(Mail::text).doesNotHaveDuplicates();
    assertThat(mailer.sent()).extracting(Mail::text).noneMatch(text -> text.contains("{"));
    assertThat(mailer.sent().getFirst().text())
        .contains("зритель написал в чат")
        .contains("https://isra.example/app/rooms/" + planned.room() + "/studio");
    assertThat(mailer.sent().get(1).text())
        .contains("стоит до 600 ₸")
        .contains("https://isra.example/app/balance");
  }

  @Test
  void saysNothingWhereTheOwnerIsGone() {
    mails.missed(planned().missed(EndReason.LATE, EIGHT), EIGHT);

    assertThat(mailer.sent()).isEmpty();
  }

  private Occurrence planned() {
    var published =
        world.publish(
            world.room("webinar-one"), Schedule.daily(Schedule.ALMATY, LocalTime.of(20, 0)));
    return world.occurrences(published.id()).getFirst();
  }

  private void owner(Language language) {
    people.with(
        world.org,
        new Organizer(
            Organizer.Kind.PERSON,
            "Айгүл",
            "Алматы",
            "900101300811",
            "owner@example.kz",
            "aigul",
            language));
  }
}
