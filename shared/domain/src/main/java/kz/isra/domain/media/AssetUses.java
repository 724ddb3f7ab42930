package kz.isra.domain.media;

import java.time.Instant;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;

/** Something that shows videos and would be broken without them: a room, an autowebinar. */
@FunctionalInterface
public interface AssetUses {
  /** Whether the video is or will be shown, so that it must not be deleted. */
  boolean uses(OrgId org, AssetId asset, Instant now);
}
