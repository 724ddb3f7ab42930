package kz.isra.autowebinars;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.autowebinar.PublishAutowebinar;
import kz.isra.domain.autowebinar.PublishAutowebinar.Outcome;
import kz.isra.domain.autowebinar.Refusal;
import kz.isra.domain.autowebinar.Wish;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.playback.PlanStarts;
import kz.isra.domain.playback.StopAiring;
import kz.isra.domain.playback.TendOccurrence;
import kz.isra.domain.schedule.Schedule;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Fields;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The routes of autowebinars. A foreign one is as unknown as one that never was. */
final class AutowebinarRoutes {
  private static final int PREVIEWED = 10;
  private final Callers callers;
  private final Idempotency idempotency;
  private final Autowebinars autowebinars;
  private final PublishAutowebinar publishing;
  private final PlanStarts planning;
  private final TendOccurrence tending;
  private final StopAiring stopping;
  private final AutowebinarJson views;
  private final RunFunds funds;
  private final Clock clock;

  AutowebinarRoutes(
      Callers callers,
      Idempotency idempotency,
      Autowebinars autowebinars,
      PublishAutowebinar publishing,
      PlanStarts planning,
      TendOccurrence tending,
      StopAiring stopping,
      AutowebinarJson views,
      RunFunds funds,
      Clock clock) {
    this.callers = callers;
    this.idempotency = idempotency;
    this.autowebinars = autowebinars;
    this.publishing = publishing;
    this.planning = planning;
    this.tending = tending;
    this.stopping = stopping;
    this.views = views;
    this.funds = funds;
    this.clock = clock;
  }

  Routes.Builder addTo(Routes.Builder routes) {
    return routes
        .on("GET /api/autowebinars", this::list)
        .on("POST /api/autowebinars", this::create)
        .on("GET /api/autowebinars/{id}", this::look)
        .on("PUT /api/autowebinars/{id}", this::change)
        .on("DELETE /api/autowebinars/{id}", this::cancel)
        .on("POST /api/autowebinars/{id}/stop", this::stop)
        .on("POST /api/schedule-previews", this::preview);
  }

  private Response list(Request request) {
    OrgId org = callers.caller(request).org();
    Instant now = clock.instant();
    List<Map<String, Object>> all =
        autowebinars.ofOrg(org).stream().map(row -> views.of(row, now)).toList();
    return Response.json(200, Map.of("autowebinars", all));
  }

  private Response create(Request request) {
    OrgId org = callers.caller(request).confirmed().org();
    return idempotency.once(
        org.value(),
        request,
        () -> {
          Wish wish = WishFields.read(request.fields());
          String key = request.header("idempotency-key").orElseThrow();
          return published(publishing.create(org, key, wish, clock.instant()), 201);
        });
  }

  private Response change(Request request) {
    OrgId org = callers.caller(request).confirmed().org();
    AutowebinarId id = id(request);
    long version = request.version();
    Wish wish = WishFields.read(request.fields());
    return published(publishing.edit(org, id, version, wish, clock.instant()), 200);
  }

  private Response published(Outcome outcome, int status) {
    return switch (outcome) {
      case Outcome.Published(Autowebinar row, AutowebinarVersion content) -> {
        plan(row.id());
        Instant now = clock.instant();
        Map<String, Object> json = views.of(row, now);
        funds.of(row, content, now).ifPresent(balance -> json.put("funds", balance));
        yield Response.json(status, json).withEtag(row.version());
      }
      case Outcome.Refused(Refusal why) -> throw Refusals.problem(why);
      case Outcome.Stale() -> throw new Problem(ErrorCode.STALE_VERSION);
      case Outcome.NotFound() -> throw new Problem(ErrorCode.NOT_FOUND);
    };
  }

  /** Plans by what it is now; a start that no schedule could announce in time is armed at once. */
  private void plan(AutowebinarId id) {
    Instant now = clock.instant();
    planning
        .afterEdit(id, now)
        .filter(start -> !Occurrence.armsAt(start.startsAt()).isAfter(now))
        .ifPresent(near -> tending.tend(near.key(), now));
  }

  private Response look(Request request) {
    Autowebinar row = owned(request);
    Instant now = clock.instant();
    Map<String, Object> json = views.of(row, now);
    autowebinars
        .version(row.id(), row.airing())
        .filter(content -> row.active())
        .flatMap(content -> funds.of(row, content, now))
        .ifPresent(balance -> json.put("funds", balance));
    return Response.json(200, json).withEtag(row.version());
  }

  private Response cancel(Request request) {
    OrgId org = callers.caller(request).org();
    AutowebinarId id = id(request);
    return switch (publishing.cancel(org, id, request.version())) {
      case Outcome.Published ignored -> {
        plan(id);
        yield Response.empty(204);
      }
      case Outcome.Refused(Refusal why) -> throw Refusals.problem(why);
      case Outcome.Stale() -> throw new Problem(ErrorCode.STALE_VERSION);
      case Outcome.NotFound() -> throw new Problem(ErrorCode.NOT_FOUND);
    };
  }

  private Response stop(Request request) {
    Autowebinar row = owned(request);
    Optional<SessionId> stopped = stopping.stop(row.id(), clock.instant());
    return stopped
        .map(session -> Response.json(202, Map.of("sessionId", session.value())))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_LIVE));
  }

  /** The next starts of a schedule that nobody has yet: {@code {starts:[…]}}. */
  private Response preview(Request request) {
    callers.caller(request);
    Fields fields = request.fields();
    Optional<Schedule> schedule = ScheduleFields.read(fields);
    fields.check();
    Instant now = clock.instant();
    List<Instant> starts = schedule.orElseThrow().starts(now, PREVIEWED);
    if (starts.isEmpty()) {
      throw schedule.orElseThrow().goesOn(now)
          ? Refusals.problem(new Refusal.TooFar())
          : Refusals.problem(new Refusal.StartInPast());
    }
    return Response.json(200, Map.of("starts", starts));
  }

  private Autowebinar owned(Request request) {
    OrgId org = callers.caller(request).org();
    return autowebinars
        .find(id(request))
        .filter(row -> row.org().equals(org))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }

  private static AutowebinarId id(Request request) {
    return AutowebinarId.of(request.param("id"))
        .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
  }
}
