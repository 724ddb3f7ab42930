package kz.isra.domain.connections;

import java.time.Instant;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Role;

/**
 * An open socket of a session.
 *
 * @param id as API Gateway names it
 * @param role HOST or VIEWER
 * @param subject the login or attendee behind it; one may have several sockets
 */
public record Connection(
    String id, SessionId session, Role role, String subject, Instant openedAt) {}
