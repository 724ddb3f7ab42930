package kz.isra.testkit.moderation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.domain.moderation.Expulsions;

/** Expulsions in memory. */
public final class InMemoryExpulsions implements Expulsions {
  private final Map<SessionId, Map<AttendeeId, Row>> rows = new HashMap<>();

  private record Row(Expulsion expulsion, Optional<String> network) {}

  @Override
  public synchronized boolean put(
      SessionId session, Expulsion expulsion, Optional<String> address) {
    boolean ban = expulsion.kind() == Expulsion.Kind.BANNED;
    Row there = in(session).get(expulsion.attendee());
    if (there != null && !(ban && there.expulsion.kind() == Expulsion.Kind.REMOVED)) {
      return false;
    }
    in(session).put(expulsion.attendee(), new Row(expulsion, address.filter(mark -> ban)));
    return true;
  }

  @Override
  public synchronized boolean lift(SessionId session, AttendeeId attendee) {
    return in(session).remove(attendee) != null;
  }

  @Override
  public synchronized Optional<Expulsion> of(SessionId session, AttendeeId attendee) {
    return Optional.ofNullable(in(session).get(attendee)).map(Row::expulsion);
  }

  @Override
  public synchronized boolean bannedFrom(SessionId session, String address) {
    return in(session).values().stream().anyMatch(row -> row.network.equals(Optional.of(address)));
  }

  @Override
  public synchronized List<Expulsion> all(SessionId session) {
    return in(session).values().stream().map(Row::expulsion).toList();
  }

  private Map<AttendeeId, Row> in(SessionId session) {
    return rows.computeIfAbsent(session, key -> new HashMap<>());
  }
}
