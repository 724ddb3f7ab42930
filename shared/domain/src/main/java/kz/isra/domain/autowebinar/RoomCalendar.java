package kz.isra.domain.autowebinar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When autowebinars have a room, as far as the horizon. A room has at most one airing at a time
 * (I12): the claim of the room enforces it, this tells it when it is scheduled.
 */
final class RoomCalendar {
  private record Booking(Instant from, Instant to, String title) {}

  private final List<Booking> bookings = new ArrayList<>();

  void book(List<Instant> starts, Duration length, String title) {
    for (Instant start : starts) {
      bookings.add(new Booking(start, start.plus(length), title));
    }
  }

  /**
   * The first start that meets another airing, or the one before it.
   *
   * @param starts ascending, each of that length
   */
  Optional<Refusal.Overlap> conflict(List<Instant> starts, Duration length, String title) {
    Instant free = Instant.MIN;
    for (Instant start : starts) {
      Instant end = start.plus(length);
      if (start.isBefore(free)) {
        return Optional.of(new Refusal.Overlap(start, title));
      }
      for (Booking other : bookings) {
        if (other.from().isBefore(end) && start.isBefore(other.to())) {
          return Optional.of(new Refusal.Overlap(start, other.title()));
        }
      }
      free = end;
    }
    return Optional.empty();
  }
}
