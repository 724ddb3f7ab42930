package kz.isra.domain.autowebinar;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.AssetUses;
import kz.isra.domain.rooms.Source;

/** Videos that autowebinars will show or are showing must stay (requirements C3, Asset). */
public final class AutowebinarAssets implements AssetUses {
  private static final int KNOWN = 20;
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;

  public AutowebinarAssets(Autowebinars autowebinars, Occurrences occurrences) {
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
  }

  @Override
  public boolean uses(OrgId org, AssetId asset, Instant now) {
    return autowebinars.ofOrg(org).stream()
        .anyMatch(row ->
            (row.schedule().goesOn(now) && shows(row, row.airing(), asset))
                || occurrences.of(row.id(), KNOWN).stream()
                    .anyMatch(start -> start.open() && shows(row, start.airing(), asset)));
  }

  private boolean shows(Autowebinar row, long airing, AssetId asset) {
    return autowebinars
        .version(row.id(), airing)
        .map(AutowebinarVersion::video)
        .equals(Optional.of(new Source.Stored(asset)));
  }
}
