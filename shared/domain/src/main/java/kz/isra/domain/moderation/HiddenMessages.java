package kz.isra.domain.moderation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.isra.contract.EventType;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.Screen;

/** What is hidden in a session now, read from its log. */
public final class HiddenMessages {
  private HiddenMessages() {}

  /**
   * @param message absent where it comes from a scenario and not from this log
   * @param decision the newest {@code message.hidden}: who, when and why
   */
  public record Hidden(Optional<Event> message, Event decision) {}

  /** The newest decision first. */
  public static List<Hidden> of(Screen screen) {
    return screen.slots().values().stream()
        .filter(event -> event.type().equals(EventType.MESSAGE_HIDDEN))
        .sorted(Comparator.comparing(Event::stamp).reversed())
        .map(decision ->
            new Hidden(
                Optional.ofNullable(screen.slots().get("msg:" + decision.text("target"))),
                decision))
        .toList();
  }
}
