package kz.isra.domain.scenario;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.ScenarioId;

/**
 * An immutable version of a scenario; its events are in {@link ScenarioContent}.
 *
 * @param lengthMs log time from Start to End
 * @param exactSource the stored file that the live session played from Start; with it the log is in
 *     step by the anchor (0,0)
 * @param messages how many are in it
 * @param banners how many times one is shown in it
 */
public record ScenarioVersion(
    ScenarioId scenario,
    int number,
    long lengthMs,
    Optional<AssetId> exactSource,
    int messages,
    int banners,
    Instant createdAt) {}
