package kz.isra.domain.autowebinar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.account.Standings;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.scenario.Scenario;
import kz.isra.domain.scenario.ScenarioVersion;
import kz.isra.domain.scenario.Scenarios;
import kz.isra.domain.schedule.Schedule;

/** The rules of publishing: everything is there, in step, and the room is free at the starts. */
public final class CheckWish {
  private final Rooms rooms;
  private final Scenarios scenarios;
  private final Assets assets;
  private final Autowebinars autowebinars;
  private final Occurrences occurrences;
  private final Standings standings;

  public CheckWish(
      Rooms rooms,
      Scenarios scenarios,
      Assets assets,
      Autowebinars autowebinars,
      Occurrences occurrences,
      Standings standings) {
    this.rooms = rooms;
    this.scenarios = scenarios;
    this.assets = assets;
    this.autowebinars = autowebinars;
    this.occurrences = occurrences;
    this.standings = standings;
  }

  /** A wish that can be fulfilled, or why it cannot. */
  sealed interface Checked {
    record Fine(String title, ScenarioVersion scenario, VideoBinding bound) implements Checked {}

    record Refused(Refusal why) implements Checked {}
  }

  /**
   * @param id of the autowebinar itself, whose other starts are given up for these
   */
  Checked check(OrgId org, AutowebinarId id, Wish wish, Instant now) {
    if (!standings.of(org).mayAir()) {
      return new Checked.Refused(new Refusal.Suspended());
    }
    if (rooms.find(org, wish.room()).isEmpty()) {
      return new Checked.Refused(new Refusal.RoomNotFound());
    }
    Optional<Scenario> scenario = scenarios.find(org, wish.scenario());
    Optional<ScenarioVersion> version =
        scenario.flatMap(found ->
            scenarios.version(org, found.id(), wish.scenarioVersion().orElse(found.newest())));
    if (scenario.isEmpty() || version.isEmpty()) {
      return new Checked.Refused(new Refusal.ScenarioNotFound());
    }
    String title = wish.title().orElse(scenario.get().title());
    return switch (bind(org, version.get(), wish)) {
      case Bound.No(Refusal why) -> new Checked.Refused(why);
      case Bound.To(VideoBinding bound) ->
          times(org, id, wish, title, Duration.ofMillis(bound.binding().lengthMs()), now)
              .<Checked>map(Checked.Refused::new)
              .orElse(new Checked.Fine(title, version.get(), bound));
    };
  }

  private sealed interface Bound {
    record To(VideoBinding binding) implements Bound {}

    record No(Refusal why) implements Bound {}
  }

  private Bound bind(OrgId org, ScenarioVersion version, Wish wish) {
    boolean nothingToAlign = version.messages() == 0 && version.banners() == 0;
    if (wish.video() instanceof Source.Stored stored) {
      Optional<Asset> asset = assets.find(stored.asset()).filter(found -> found.belongsTo(org));
      if (asset.isEmpty()) {
        return new Bound.No(new Refusal.AssetNotFound());
      }
      Optional<Duration> duration = asset.filter(Asset::ready).flatMap(Asset::duration);
      if (duration.isEmpty()) {
        return new Bound.No(new Refusal.AssetNotReady());
      }
      long durationMs = duration.get().toMillis();
      if (wish.alignment().isPresent()) {
        VideoBinding by = wish.alignment().get();
        return aligned(wish, new VideoBinding(by.binding(), durationMs, by.origin()));
      }
      boolean exact = version.exactSource().equals(Optional.of(stored.asset()));
      return exact || nothingToAlign
          ? new Bound.To(VideoBinding.exact(durationMs))
          : new Bound.No(new Refusal.AlignmentNeeded());
    }
    if (wish.alignment().isPresent()) {
      return aligned(wish, wish.alignment().get());
    }
    if (!nothingToAlign) {
      return new Bound.No(new Refusal.AlignmentNeeded());
    }
    return version.lengthMs() > 0
        ? new Bound.To(VideoBinding.exact(version.lengthMs()))
        : new Bound.No(new Refusal.NoLength());
  }

  private static Bound aligned(Wish wish, VideoBinding binding) {
    if (!wish.confirmed()) {
      return new Bound.No(new Refusal.AlignmentNotConfirmed());
    }
    return binding.misfit().<Bound>map(Bound.No::new).orElse(new Bound.To(binding));
  }

  private Optional<Refusal> times(
      OrgId org, AutowebinarId id, Wish wish, String title, Duration length, Instant now) {
    Schedule schedule = wish.schedule();
    List<Instant> starts = schedule.starts(now, Schedule.MOST_STARTS + 1);
    if (starts.isEmpty()) {
      return Optional.of(schedule.goesOn(now) ? new Refusal.TooFar() : new Refusal.StartInPast());
    }
    if (starts.size() > Schedule.MOST_STARTS) {
      return Optional.of(new Refusal.TooMany());
    }
    var calendar = new RoomCalendar();
    for (Autowebinar other : autowebinars.ofOrg(org)) {
      if (other.room().equals(wish.room())) {
        book(calendar, other, other.id().equals(id), now);
      }
    }
    return calendar.conflict(starts, length, title).map(overlap -> overlap);
  }

  private void book(RoomCalendar calendar, Autowebinar other, boolean itself, Instant now) {
    for (Occurrence known : occurrences.of(other.id(), 5)) {
      if (known.state() == OccurrenceState.ARMED && known.endsAt().isAfter(now)) {
        calendar.book(List.of(known.startsAt()), known.length(), other.title());
      }
    }
    if (!itself) {
      Duration length =
          autowebinars
              .version(other.id(), other.airing())
              .map(AutowebinarVersion::length)
              .orElse(Duration.ZERO);
      calendar.book(other.schedule().starts(now, Schedule.MOST_STARTS), length, other.title());
    }
  }
}
