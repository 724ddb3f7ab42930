package kz.isra.viewers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Session;
import kz.isra.lambda.Json;
import kz.isra.testkit.Proves;
import kz.isra.testkit.rooms.RoomFixtures;
import kz.isra.testkit.session.SessionFixtures;
import org.junit.jupiter.api.Test;

/** A contact that the door asks for. */
class ContactTest extends ViewersFixture {
  @Test
  @Proves("AN1")
  void keepsAContactByConsentForTheOrganizerAlone() throws Exception {
    assertThat(json(get("/api/r/{slug}", slug(), "")).path("room").path("asksContact").asBoolean())
        .isTrue();
    JsonNode seat =
        entered("{\"name\":\"Анна\",\"contact\":\" +7 701 123 45 67 \",\"contactConsent\":true}");
    String token = seat.path("token").asText();

    assertThat(visitor(seat))
        .isEqualTo(
            new Visitor("Анна", Optional.of(new Contact("+7 701 123 45 67", clock.instant()))));
    assertThat(seat.toString()).doesNotContain("701");
    assertThat(new String(get("snapshot", token).body(), StandardCharsets.UTF_8))
        .doesNotContain("701");
    clock.advance(Duration.ofMinutes(1));
    join("Анна Б.", token);
    assertThat(visitor(seat).contact()).isPresent();
    assertThat(visitor(joined()).contact()).isEmpty();
  }

  @Test
  void refusesAContactWithoutConsentOrShape() throws Exception {
    String phone = "\"contact\":\"87011234567\"";
    assertThat(refused(phone)).isEqualTo("contactConsent CONSENT_NEEDED");
    assertThat(refused(phone + ",\"contactConsent\":false"))
        .isEqualTo("contactConsent CONSENT_NEEDED");
    assertThat(refused("\"contact\":\"Анна\",\"contactConsent\":true"))
        .isEqualTo("contact TOO_SHORT");
    assertThat(refused("\"contact\":\"12345 67\",\"contactConsent\":true"))
        .isEqualTo("contact CONTACT");
    assertThat(refused("\"contact\":\"" + "1".repeat(121) + "\",\"contactConsent\":true"))
        .isEqualTo("contact TOO_LONG");
    assertThat(visitor(entered("{\"name\":\"Анна\",\"contact\":\"  \"}")).contact()).isEmpty();
  }

  @Test
  void aRoomThatDoesNotAskAndARehearsalKeepNoContact() throws Exception {
    String body = "{\"name\":\"Анна\",\"contact\":\"87011234567\",\"contactConsent\":true}";
    Session rehearsal = SessionFixtures.rehearsal(org, room.id(), ids);
    sessions.create(rehearsal);
    JsonNode rehearsing =
        json(
            routes.answer(
                request(
                    "POST",
                    "/api/r/{slug}/attendees",
                    slug(),
                    Map.of("rehearsal", rehearsal.id().value()),
                    "",
                    Map.of(),
                    body)));
    assertThat(visitor(rehearsing).contact()).isEmpty();

    assertThat(rooms.edit(room.edited(RoomFixtures.silent(room.settings()))))
        .isEqualTo(Rooms.Edit.EDITED);
    assertThat(visitor(entered(body)).contact()).isEmpty();
    assertThat(visitor(entered("{\"name\":\"Анна\",\"contact\":\"x\"}")).contact()).isEmpty();
  }

  private JsonNode entered(String body) throws Json.MalformedJson {
    return json(post("/api/r/{slug}/attendees", slug(), "", body));
  }

  private String refused(String fields) throws Json.MalformedJson {
    JsonNode field = entered("{\"name\":\"Анна\"," + fields + "}").path("fields").path(0);
    return field.path("name").asText() + " " + field.path("code").asText();
  }

  private Visitor visitor(JsonNode seat) {
    var attendee = new AttendeeId(seat.path("attendeeId").asText());
    var in = new SessionId(seat.path("sessionId").asText());
    return personal.visitors(in, List.of(attendee)).get(attendee);
  }
}
