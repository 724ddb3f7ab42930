package kz.isra.testkit.media;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;

/** Assets in memory, safe for use by many threads. */
public final class InMemoryAssets implements Assets {
  private final Map<AssetId, Asset> rows = new ConcurrentHashMap<>();

  @Override
  public boolean create(Asset asset) {
    return rows.putIfAbsent(asset.id(), asset) == null;
  }

  @Override
  public Optional<Asset> find(AssetId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public boolean replace(Asset next) {
    Asset stored = rows.get(next.id());
    return stored != null
        && stored.version() == next.version() - 1
        && rows.replace(next.id(), stored, next);
  }

  @Override
  public List<Asset> ofOrg(OrgId org) {
    return rows.values().stream()
        .filter(asset -> asset.belongsTo(org) && asset.state().listed())
        .sorted(Comparator.comparing(Asset::createdAt).reversed())
        .toList();
  }

  @Override
  public List<Asset> due(Instant now, int most) {
    return rows.values().stream()
        .filter(asset -> asset.dueAt().filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(asset -> asset.dueAt().orElseThrow()))
        .limit(most)
        .toList();
  }
}
