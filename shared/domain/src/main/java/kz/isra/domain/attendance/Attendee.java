package kz.isra.domain.attendance;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.SessionId;

/**
 * A person in a session. The name is personal data and lives elsewhere.
 *
 * @param tokenHash SHA-256 in hex of the secret that the person's browser holds
 * @param origin as it was at the first joining
 * @param address the mark of the place that the person came from; of older ones unknown
 */
public record Attendee(
    AttendeeId id,
    SessionId session,
    String tokenHash,
    Instant joinedAt,
    Origin origin,
    Optional<String> address) {}
