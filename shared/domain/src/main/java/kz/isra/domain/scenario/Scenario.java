package kz.isra.domain.scenario;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.RoomId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.id.SessionId;

/**
 * A recorded script that autowebinars play. What is in it stands in its versions.
 *
 * @param title 1 to 120 code points
 * @param room where it was recorded; empty where it was written by hand
 * @param session of which it is the record, likewise
 * @param newest number of the newest version, from 1
 */
public record Scenario(
    ScenarioId id,
    OrgId org,
    String title,
    Optional<RoomId> room,
    Optional<SessionId> session,
    int newest,
    Instant createdAt) {
  public static final int LONGEST_TITLE = 120;

  public Scenario renamed(String other) {
    return new Scenario(id, org, other, room, session, newest, createdAt);
  }

  /** With a newer version. */
  public Scenario grown(int number) {
    return new Scenario(id, org, title, room, session, number, createdAt);
  }
}
