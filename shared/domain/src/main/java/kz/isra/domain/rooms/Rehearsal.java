package kz.isra.domain.rooms;

import java.time.Instant;
import kz.isra.domain.id.SessionId;

/**
 * The last rehearsal of a room (RM8). It stands beside what is on air and never touches it.
 *
 * @param session its session; the id is the whole secret of its link and is told to nobody else
 * @param over nobody may come in any more, and the next one may begin
 */
public record Rehearsal(SessionId session, Instant startedAt, boolean over) {}
