package kz.isra.testkit.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.personal.Visitor;
import kz.isra.testkit.Proves;
import kz.isra.testkit.log.EventFixtures;
import org.junit.jupiter.api.Test;

/** What every store of identity data must do with attendees. */
@Proves("AN1")
public abstract class PersonalDataContractTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00.123Z");
  private static final Contact PHONE = new Contact("+7 701 123 45 67", NOW);
  private final IdSource ids = EventFixtures.ids(System.nanoTime());
  private final SessionId session = SessionId.next(ids);
  private final AttendeeId anna = AttendeeId.next(ids);
  private final AttendeeId boris = AttendeeId.next(ids);

  protected abstract PersonalData personal();

  @Test
  void givesBackWhatEachToldInThatSessionOnly() {
    keep(anna, "Анна", Optional.of(PHONE));
    keep(boris, "Борис", Optional.empty());

    assertThat(personal().visitors(session, List.of(anna, boris, AttendeeId.next(ids))))
        .isEqualTo(
            Map.of(
                anna, new Visitor("Анна", Optional.of(PHONE)),
                boris, new Visitor("Борис", Optional.empty())));
    assertThat(personal().attendeeNames(session, List.of(anna, boris, anna)))
        .isEqualTo(Map.of(anna, "Анна", boris, "Борис"));
    assertThat(personal().attendeeName(session, anna)).contains("Анна");
    assertThat(personal().visitors(SessionId.next(ids), List.of(anna))).isEmpty();
    assertThat(personal().visitors(session, List.of())).isEmpty();
  }

  @Test
  void whoComesAgainKeepsTheContactUnlessAnotherIsGiven() {
    keep(anna, "Анна", Optional.of(PHONE));
    keep(anna, "Анна Б.", Optional.empty());
    assertThat(visitor(anna)).isEqualTo(new Visitor("Анна Б.", Optional.of(PHONE)));

    var mail = new Contact("anna@example.kz", NOW.plusSeconds(60));
    keep(anna, "Анна", Optional.of(mail));
    assertThat(visitor(anna)).isEqualTo(new Visitor("Анна", Optional.of(mail)));
  }

  private void keep(AttendeeId attendee, String name, Optional<Contact> contact) {
    personal().keepAttendee(session, attendee, new Visitor(name, contact), NOW);
  }

  private Visitor visitor(AttendeeId attendee) {
    return Objects.requireNonNull(personal().visitors(session, List.of(attendee)).get(attendee));
  }
}
