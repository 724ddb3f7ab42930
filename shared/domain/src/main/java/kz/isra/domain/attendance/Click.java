package kz.isra.domain.attendance;

import java.time.Instant;
import kz.isra.domain.id.AttendeeId;
import kz.isra.domain.id.BannerId;

/** The first click of a person on a banner; later ones are not noted. */
public record Click(BannerId banner, AttendeeId attendee, Instant at) {}
