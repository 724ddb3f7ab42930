package kz.isra.testkit.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.EventDraft;
import kz.isra.domain.log.Inbox;

/** An inbox in memory that shows what was put into it, in order. */
public final class InMemoryInbox implements Inbox {
  private final List<Item> items = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /** One accepted event. */
  public record Item(SessionId session, Audience audience, EventDraft draft, Instant at) {}

  @Override
  public synchronized Receipt put(
      SessionId session, Audience audience, EventDraft draft, Instant now) {
    if (!keys.add(session + "|" + draft.id())) {
      return Receipt.REPEATED;
    }
    items.add(new Item(session, audience, draft, now));
    return Receipt.ACCEPTED;
  }

  public synchronized List<Item> items() {
    return List.copyOf(items);
  }

  /** The drafts of one session in order. */
  public synchronized List<EventDraft> drafts(SessionId session) {
    return items.stream().filter(item -> item.session().equals(session)).map(Item::draft).toList();
  }
}
