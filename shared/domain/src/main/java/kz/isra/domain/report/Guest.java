package kz.isra.domain.report;

import java.time.Instant;
import kz.isra.domain.attendance.Origin;
import kz.isra.domain.id.AttendeeId;

/**
 * One person of a report. The name and the contact are personal data and are read beside it.
 *
 * @param came the first moment in the session
 * @param left the last moment; while it goes on, of whoever is there this moment
 * @param watchedMs time in the session, which may have pauses
 * @param clicks banners clicked, each once
 * @param messages that were not hidden
 */
public record Guest(
    AttendeeId id,
    Instant came,
    Instant left,
    long watchedMs,
    Origin origin,
    int clicks,
    int messages) {}
