package kz.isra.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.AssetState;
import kz.isra.domain.media.Assets;
import kz.isra.domain.media.Container;
import kz.isra.domain.media.Film;
import kz.isra.domain.media.FilmNote;
import kz.isra.domain.media.PartPlan;
import kz.isra.domain.media.RejectReason;
import kz.isra.domain.media.VideoType;
import org.junit.jupiter.api.Test;

/** What every store of {@link Assets} promises. */
public abstract class AssetsContractTest {
  private static final Instant NOW = Instant.parse("2026-11-24T15:00:00.123Z");
  private static final IdSource IDS =
      prefix -> {
        var random = new SecureRandom();
        return random
            .ints(26, 0, 32)
            .mapToObj(i -> "abcdefghijklmnopqrstuvwxyz234567".substring(i, i + 1))
            .reduce(prefix, String::concat);
      };

  private final OrgId org = OrgId.next(IDS);

  protected abstract Assets assets();

  @Test
  void findsWhatWasCreatedAndNothingElse() {
    Asset asset = requested(NOW);

    assertThat(assets().create(asset)).isTrue();
    assertThat(assets().find(asset.id())).contains(asset);
    assertThat(assets().find(AssetId.next(IDS))).isEmpty();
  }

  @Test
  void neverCreatesOverAnotherRow() {
    Asset asset = requested(NOW);
    assets().create(asset);

    Asset other =
        Asset.requested(asset.id(), OrgId.next(IDS), "other", VideoType.WEBM, PartPlan.of(1), NOW);

    assertThat(assets().create(other)).isFalse();
    assertThat(assets().find(asset.id())).contains(asset);
  }

  @Test
  void keepsEveryFieldOfAReadyFilm() {
    var film =
        new Film(
            Container.WEBM,
            "VP9",
            Optional.of("OPUS"),
            Duration.ofMillis(5_400_123),
            1_700_000,
            Set.of(FilmNote.OLD_IPHONES, FilmNote.HIGH_BIT_RATE));
    Asset ready = row(AssetState.READY, Optional.of(film), Optional.empty(), Optional.empty());
    assets().create(ready);

    assertThat(assets().find(ready.id())).contains(ready);
  }

  @Test
  void keepsTheReasonOfARejectedFile() {
    Asset rejected =
        row(
            AssetState.REJECTED,
            Optional.empty(),
            Optional.of(RejectReason.HEVC),
            Optional.of(NOW));
    assets().create(rejected);

    assertThat(assets().find(rejected.id())).contains(rejected);
  }

  @Test
  void replacesOnlyTheVersionBefore() {
    Asset first = requested(NOW);
    assets().create(first);
    Asset second = withVersion(first, 2);

    assertThat(assets().replace(withVersion(first, 3))).isFalse();
    assertThat(assets().replace(second)).isTrue();
    assertThat(assets().replace(second)).isFalse();
    assertThat(assets().find(first.id())).contains(second);
    assertThat(assets().replace(withVersion(requested(NOW), 2))).isFalse();
  }

  @Test
  void letsOneOfManyReplaceARow() throws Exception {
    Asset first = requested(NOW);
    assets().create(first);
    Callable<Boolean> replace = () -> assets().replace(withVersion(first, 2));
    var won = new ArrayList<Boolean>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> replace).toList())) {
        won.add(future.get());
      }
    }

    assertThat(won).filteredOn(yes -> yes).hasSize(1);
  }

  @Test
  void listsTheVideosOfAnOrganizerTheNewestFirst() {
    List<Asset> mine = IntStream.range(0, 30).mapToObj(i -> requested(NOW.plusSeconds(i))).toList();
    mine.forEach(assets()::create);
    assets().create(row(AssetState.DELETED, Optional.empty(), Optional.empty(), Optional.empty()));
    assets().create(row(AssetState.EXPIRED, Optional.empty(), Optional.empty(), Optional.empty()));
    assets()
        .create(
            Asset.requested(
                AssetId.next(IDS), OrgId.next(IDS), "foreign", VideoType.MP4, PartPlan.of(1), NOW));

    assertThat(assets().ofOrg(org)).containsExactlyElementsOf(mine.reversed());
  }

  @Test
  void tellsWhatIsDueTheOldestFirst() {
    Instant due = NOW.minus(Duration.ofDays(4_000));
    Asset late = row(AssetState.CHECKING, due.plusMillis(1));
    Asset later = row(AssetState.UPLOADED, due.plusMillis(2));
    Asset notYet = row(AssetState.UPLOADED, due.plusMillis(3));
    List.of(notYet, later, late).forEach(assets()::create);
    assets()
        .create(
            row(
                AssetState.REJECTED,
                Optional.empty(),
                Optional.of(RejectReason.HEVC),
                Optional.empty()));

    assertThat(ours(due.plusMillis(2), 100)).containsExactly(late, later);
    assertThat(ours(due, 100)).isEmpty();
    assertThat(assets().due(due.plusMillis(3), 1)).hasSizeLessThanOrEqualTo(1);
    assertThat(ours(due.plusMillis(3), 100)).containsExactly(late, later, notYet);
  }

  @Test
  void forgetsThatARowWasDue() {
    Instant due = NOW.minus(Duration.ofDays(3_000));
    Asset expired = row(AssetState.EXPIRED, due);
    assets().create(expired);

    assertThat(
            assets()
                .replace(
                    row(
                        expired.id(),
                        AssetState.EXPIRED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        2)))
        .isTrue();
    assertThat(ours(due, 100)).isEmpty();
  }

  private List<Asset> ours(Instant now, int most) {
    return assets().due(now, most).stream().filter(asset -> asset.belongsTo(org)).toList();
  }

  private Asset requested(Instant now) {
    return Asset.requested(
        AssetId.next(IDS), org, "Вебинар 1.mp4", VideoType.MP4, PartPlan.of(20_000_000), now);
  }

  private Asset row(AssetState state, Instant dueAt) {
    return row(state, Optional.empty(), Optional.empty(), Optional.of(dueAt));
  }

  private Asset row(
      AssetState state,
      Optional<Film> film,
      Optional<RejectReason> reason,
      Optional<Instant> dueAt) {
    return row(AssetId.next(IDS), state, film, reason, dueAt, 1);
  }

  private Asset row(
      AssetId id,
      AssetState state,
      Optional<Film> film,
      Optional<RejectReason> reason,
      Optional<Instant> dueAt,
      long version) {
    return new Asset(
        id,
        org,
        "film",
        "video/mp4",
        PartPlan.of(1_000),
        state,
        Optional.of("upload-1"),
        film,
        reason,
        NOW,
        dueAt,
        version);
  }

  private static Asset withVersion(Asset asset, long version) {
    return new Asset(
        asset.id(),
        asset.org(),
        asset.name(),
        asset.contentType(),
        asset.plan(),
        asset.state(),
        asset.upload(),
        asset.film(),
        asset.reason(),
        asset.createdAt(),
        asset.dueAt(),
        version);
  }
}
