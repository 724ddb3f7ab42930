package kz.isra.domain.autowebinar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.scenario.ScenarioContent;
import kz.isra.domain.scenario.ScenarioEvent;

/**
 * Publishes an autowebinar as its owner wants it, new or changed (AW-02, AW-03). The content is
 * compiled and saved before the row that names it, so a row never leads nowhere.
 */
public final class PublishAutowebinar {
  private final CheckWish rules;
  private final Autowebinars autowebinars;
  private final ScenarioContent scenarios;
  private final AiringContent airings;

  public PublishAutowebinar(
      CheckWish rules,
      Autowebinars autowebinars,
      ScenarioContent scenarios,
      AiringContent airings) {
    this.rules = rules;
    this.autowebinars = autowebinars;
    this.scenarios = scenarios;
    this.airings = airings;
  }

  /** What became of it. Its starts do not follow yet: that is planning's part. */
  public sealed interface Outcome {
    record Published(Autowebinar autowebinar, AutowebinarVersion content) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    /** Somebody changed it meanwhile. */
    record Stale() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * Makes a new one.
   *
   * @param requestKey chosen by the sender; the same key makes the same autowebinar
   */
  public Outcome create(OrgId org, String requestKey, Wish wish, Instant now) {
    AutowebinarId id = DerivedIds.autowebinar(org, requestKey);
    return switch (rules.check(org, id, wish, now)) {
      case CheckWish.Checked.Refused(Refusal why) -> new Outcome.Refused(why);
      case CheckWish.Checked.Fine fine -> {
        AutowebinarVersion content = compile(org, id, 1, wish, fine, now);
        var made =
            new Autowebinar(
                id,
                org,
                wish.room(),
                fine.title(),
                Autowebinar.State.ACTIVE,
                wish.schedule(),
                content.number(),
                1,
                now);
        yield autowebinars.create(made, content)
            ? new Outcome.Published(made, content)
            : stored(id);
      }
    };
  }

  /**
   * Changes one for all starts that are not armed yet.
   *
   * @param version that the owner saw
   */
  public Outcome edit(OrgId org, AutowebinarId id, long version, Wish wish, Instant now) {
    Optional<Autowebinar> found = owned(org, id);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (found.get().version() != version) {
      return new Outcome.Stale();
    }
    return switch (rules.check(org, id, wish, now)) {
      case CheckWish.Checked.Refused(Refusal why) -> new Outcome.Refused(why);
      case CheckWish.Checked.Fine fine -> {
        AutowebinarVersion content = compile(org, id, found.get().airing() + 1, wish, fine, now);
        Autowebinar next =
            found.get().edited(wish.room(), fine.title(), wish.schedule(), content.number());
        yield autowebinars.replace(next, Optional.of(content))
            ? new Outcome.Published(next, content)
            : new Outcome.Stale();
      }
    };
  }

  /** Cancels all starts that are not armed yet; what is on air plays to its end. */
  public Outcome cancel(OrgId org, AutowebinarId id, long version) {
    Optional<Autowebinar> found = owned(org, id);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (found.get().version() != version
        || !autowebinars.replace(found.get().cancelled(), Optional.empty())) {
      return new Outcome.Stale();
    }
    return stored(id);
  }

  private Optional<Autowebinar> owned(OrgId org, AutowebinarId id) {
    return autowebinars.find(id).filter(row -> row.org().equals(org) && row.active());
  }

  /** Saves the content under the first number that is free: a rival edit may have taken one. */
  private AutowebinarVersion compile(
      OrgId org, AutowebinarId id, long from, Wish wish, CheckWish.Checked.Fine fine, Instant now) {
    int scenarioVersion = fine.scenario().number();
    List<ScenarioEvent> events =
        scenarios
            .load(org, wish.scenario(), scenarioVersion)
            .orElseThrow(() -> new IllegalStateException(wish.scenario() + " has no content"));
    Airing.Compiled compiled = Airing.compile(events, fine.bound().binding());
    long number = from;
    while (!airings.save(id, number, compiled.airing())) {
      number++;
    }
    return new AutowebinarVersion(
        id,
        number,
        wish.scenario(),
        scenarioVersion,
        wish.video(),
        fine.bound(),
        compiled.droppedMessages(),
        compiled.droppedBanners(),
        now);
  }

  private Outcome stored(AutowebinarId id) {
    Optional<Autowebinar> row = autowebinars.find(id);
    return row.flatMap(found -> autowebinars.version(id, found.airing()))
        .<Outcome>map(content -> new Outcome.Published(row.orElseThrow(), content))
        .orElse(new Outcome.NotFound());
  }
}
