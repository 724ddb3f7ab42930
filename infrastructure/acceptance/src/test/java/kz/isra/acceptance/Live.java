package kz.isra.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;

/** A live that has begun, and the ways to it: the organizer's studio and the viewers' door. */
final class Live {
  final Organizer organizer;
  final String roomId;
  final String slug;
  final String session;

  private Live(Organizer organizer, JsonNode room) {
    this.organizer = organizer;
    this.roomId = room.path("id").asText();
    this.slug = room.path("slug").asText();
    this.session = organizer.start(roomId).path("sessionId").asText();
  }

  /** Of an organizer of its own, with a picture of YouTube. */
  static Live begun(String origin, String title) {
    Organizer organizer = Organizer.confirmed(origin);
    return new Live(organizer, organizer.room(title));
  }

  Page studio(People people) {
    Page page = people.onDesktop();
    Elsewhere.youtube(page);
    People.signIn(page, organizer);
    page.navigate("/app/rooms/" + roomId + "/studio");
    assertThat(page.locator("#say")).isVisible();
    return page;
  }

  /** Somebody new on a phone, who sees the chat. */
  Page viewer(People people, String name) {
    Page page = people.onPhone();
    Elsewhere.youtube(page);
    People.enter(page, slug, name);
    assertThat(page.locator("#say")).isVisible();
    return page;
  }
}
