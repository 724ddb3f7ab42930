package kz.isra.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.personal.Contact;
import kz.isra.domain.personal.Visitor;
import kz.isra.domain.session.Session;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.session.SessionWorld;
import org.junit.jupiter.api.Test;

@Proves({"AN1", "AW-05"})
class ReportsFunctionTest {
  private static final int CROWD = 10_000;
  private final ReportsOnFakes function = new ReportsOnFakes();
  private final SessionWorld world = function.world();
  private final String login = function.logins().login(world.org, LoginId.next(world.ids), true);

  @Test
  void tenThousandPeopleAreTheFileInParts() {
    Session live = crowd(CROWD);

    JsonNode report = get("report", live, "0", login).json();
    int parts = report.path("fileParts").asInt();
    var file = new StringBuilder();
    for (int part = 0; part < parts; part++) {
      byte[] csv = get("people.csv", live, Integer.toString(part), login).body();
      assertThat(csv.length).isLessThan(4_000_000);
      file.append(new String(csv, StandardCharsets.UTF_8));
    }

    assertThat(report.path("came").asInt()).isEqualTo(CROWD);
    assertThat(report.path("peak").asInt()).isEqualTo(CROWD);
    assertThat(file.toString().lines()).hasSize(CROWD + 1).doesNotHaveDuplicates();
    assertThat(file.toString()).startsWith("\ufeff").contains("\"Гость 9999\"");
  }

  @Test
  void peopleAreReadInParts() {
    Session live = crowd(ReportRoutes.PART_OF_PEOPLE + 1);

    JsonNode first = get("people", live, "0", login).json();
    JsonNode second = get("people", live, "1", login).json();

    assertThat(first.path("people")).hasSize(ReportRoutes.PART_OF_PEOPLE);
    assertThat(first.path("next").asInt()).isEqualTo(1);
    assertThat(second.path("people")).hasSize(1);
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void aContactStandsBesideWhoGaveIt() {
    Session live = crowd(2);
    AttendeeId anna = world.joins(live.id());
    var contact = new Contact("+7 701 123 45 67", world.now());
    world.personal.keepAttendee(
        live.id(), anna, new Visitor("Анна", Optional.of(contact)), world.now());
    world.pass(Duration.ofMinutes(1));

    JsonNode people = get("people", live, "0", login).json().path("people");
    String file = new String(get("people.csv", live, "0", login).body(), StandardCharsets.UTF_8);

    assertThat(people.findValuesAsText("contact")).containsExactly("+7 701 123 45 67");
    assertThat(people.path(2).path("name").asText()).isEqualTo("Анна");
    assertThat(file).contains("\"Анна\";\"'+7 701 123 45 67\";\"24.11.2026 20:03:00\"");
    assertThat(new String(get("report", live, "0", login).body(), StandardCharsets.UTF_8))
        .doesNotContain("701");
  }

  @Test
  void nobodyElseReadsIt() {
    Session live = crowd(1);
    String other = function.logins().login(OrgId.next(world.ids), LoginId.next(world.ids), true);

    for (String what : new String[] {"report", "people", "people.csv"}) {
      assertThat(get(what, live, "0", other).status()).isEqualTo(404);
      assertThat(get(what, live, "x", login).status()).isEqualTo(what.equals("report") ? 200 : 400);
    }
    assertThat(ApiCall.of("GET /api/reports").login(other).to(function).json().path("reports"))
        .isEmpty();
    assertThat(ApiCall.of("GET /api/reports").login(login).to(function).json().path("reports"))
        .hasSize(1);
  }

  private Session crowd(int people) {
    Session live = world.started(world.room());
    world.sequence(live.id());
    for (int i = 0; i < people; i++) {
      AttendeeId attendee = world.joins(live.id());
      world.personal.keepAttendee(
          live.id(), attendee, new Visitor("Гость " + i, Optional.empty()), world.now());
    }
    world.pass(Duration.ofMinutes(3));
    return live;
  }

  private ApiAnswer get(String what, Session session, String part, String as) {
    return ApiCall.of("GET /api/sessions/{sessionId}/" + what)
        .param("sessionId", session.id().value())
        .query("part", part)
        .login(as)
        .to(function);
  }
}
