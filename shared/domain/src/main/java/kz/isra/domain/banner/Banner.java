package kz.isra.domain.banner;

import java.time.Instant;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.RoomId;

/**
 * A banner of a room (RM-05). What a session showed stays as it was shown: the event carries the
 * content.
 */
public record Banner(BannerId id, RoomId room, BannerContent content, Instant createdAt) {}
