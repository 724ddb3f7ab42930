package kz.isra.domain.media;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;

/** The rows of uploaded videos. Every change is one conditional write and wakes the check. */
public interface Assets {
  /**
   * @return false where the id is taken; the stored row is then unchanged
   */
  boolean create(Asset asset);

  Optional<Asset> find(AssetId id);

  /**
   * Replaces the version before {@code next.version()}.
   *
   * @return false where another version is stored; the row is then unchanged
   */
  boolean replace(Asset next);

  /** The organizer's videos that are still listed, the newest first, all of them. */
  List<Asset> ofOrg(OrgId org);

  /**
   * What is due, the oldest first.
   *
   * @param most 1 to 100
   */
  List<Asset> due(Instant now, int most);
}
