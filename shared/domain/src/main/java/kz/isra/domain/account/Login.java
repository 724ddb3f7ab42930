package kz.isra.domain.account;

import java.time.Instant;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;

/**
 * A live login: what the cookie stands for.
 *
 * @param seenAt the last sign of life that was stored; the idle end counts from it
 * @param remembered idles for days and not for minutes
 * @param emailConfirmed of the organizer, as of the moment of the read
 */
public record Login(
    LoginId id,
    OrgId org,
    Instant createdAt,
    Instant seenAt,
    boolean remembered,
    boolean emailConfirmed) {}
