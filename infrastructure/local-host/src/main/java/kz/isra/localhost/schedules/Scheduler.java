package kz.isra.localhost.schedules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.failures.Failures;
import kz.isra.localhost.functions.FunctionFailed;
import kz.isra.localhost.functions.Functions;
import kz.isra.localhost.http.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires schedules: those made through the API and those of the template. A firing that was due
 * while the host was down comes at its start. A firing is forgotten only after the function took
 * it, so a crash in between makes it come again.
 */
public final class Scheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long TICK_MS = 200;
  private static final int AT_ONCE = 8;
  private final ScheduleStore store;
  private final Functions functions;
  private final Failures failures;
  private final Delivery delivery;
  private final Clock clock;
  private final Set<String> groups;
  private final List<Fixed> fixed = new ArrayList<>();
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final LongAdder fired = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final ExecutorService calls =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("schedules-", 0).factory());
  private final Thread ticker = Thread.ofPlatform().daemon().name("scheduler").unstarted(this::run);

  /** A schedule of the template: it is there as long as the template says so. */
  private static final class Fixed {
    private final String functionId;
    private final Expression.Every every;
    private final String input;
    private Instant next;

    private Fixed(String functionId, Expression.Every every, String input, Instant next) {
      this.functionId = functionId;
      this.every = every;
      this.input = input;
      this.next = next;
    }
  }

  /**
   * @param groups that exist besides {@code default}
   */
  public Scheduler(
      Path folder,
      Template template,
      Functions functions,
      Failures failures,
      Set<String> groups,
      Delivery delivery,
      Clock clock) {
    this.store = new ScheduleStore(folder);
    this.functions = functions;
    this.failures = failures;
    this.delivery = delivery;
    this.clock = clock;
    this.groups = groups;
    template.resources(Functions.TYPE).forEach(this::addFixed);
  }

  private void addFixed(String functionId, JsonNode properties) {
    for (var event : properties.path("Events").properties()) {
      String type = event.getValue().path("Type").asText();
      if (type.equals("ScheduleV2") || type.equals("Schedule")) {
        JsonNode of = event.getValue().path("Properties");
        String expression = of.path("ScheduleExpression").asText(of.path("Schedule").asText());
        if (Expression.parse(expression, "UTC") instanceof Expression.Every every) {
          fixed.add(new Fixed(functionId, every, of.path("Input").asText("{}"), clock.instant()));
        }
      }
    }
  }

  public Service api() {
    return new SchedulerApi(
        store, groups, arn -> functions.byArn(arn).isPresent(), delivery, clock);
  }

  public void start() {
    ticker.start();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Instant now = clock.instant();
        fixed.forEach(one -> fireFixed(one, now));
        store.all().stream()
            .filter(schedule -> schedule.due(now))
            .filter(schedule -> running.add(schedule.key()))
            .forEach(schedule -> calls.execute(() -> fire(schedule)));
        Thread.sleep(TICK_MS);
      }
    } catch (InterruptedException e) {
      LOG.debug("The scheduler stops");
    }
  }

  private void fireFixed(Fixed one, Instant now) {
    if (one.next.isAfter(now)) {
      return;
    }
    one.next = now.plus(one.every.interval());
    calls.execute(() -> {
      try {
        call(one.functionId, one.input);
      } catch (FunctionFailed e) {
        failed.increment();
      }
    });
  }

  private void fire(Schedule schedule) {
    try {
      var function = functions.byArn(schedule.target().path("Arn").asText());
      if (function.isEmpty()) {
        giveUp(schedule, "The target is not there");
        return;
      }
      call(function.get().id(), schedule.input());
      complete(schedule);
    } catch (FunctionFailed e) {
      failed.increment();
      if (schedule.mayRetry()) {
        store.replace(schedule.again(clock.instant()), schedule.revision());
      } else {
        giveUp(schedule, String.valueOf(e.getMessage()));
      }
    } finally {
      running.remove(schedule.key());
    }
  }

  private void call(String functionId, String input) {
    for (int i = 0; i < delivery.copies(); i++) {
      fired.increment();
      functions.get(functionId).invoke(input.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void complete(Schedule schedule) {
    switch (schedule.expression()) {
      case Expression.Every every ->
          store.replace(
              schedule.at(clock.instant().plus(every.interval()), 0), schedule.revision());
      case Expression.At at -> {
        if (schedule.deletesItself()) {
          store.deleteIfStill(schedule);
        } else {
          store.replace(schedule.at(Instant.MAX, 0), schedule.revision());
        }
      }
    }
  }

  private void giveUp(Schedule schedule, String reason) {
    ObjectNode event = JSON.createObjectNode();
    event.put("schedule", schedule.name());
    event.put("input", schedule.input());
    failures.add(
        schedule.target().path("DeadLetterConfig").path("Arn").asText("none"),
        schedule.target().path("Arn").asText(),
        reason,
        schedule.attempts() + 1,
        event.toString().getBytes(StandardCharsets.UTF_8));
    complete(schedule);
  }

  /** Numbers for {@code /dev/counters}. */
  public Map<String, Long> counters() {
    return Map.of("fired", fired.sum(), "failed", failed.sum());
  }

  /** Lets running calls end, for a few seconds. */
  @Override
  public void close() {
    ticker.interrupt();
    calls.shutdown();
    try {
      if (!calls.awaitTermination(5, TimeUnit.SECONDS)) {
        calls.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
