package kz.isra.localhost.schedules;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Query;
import kz.isra.localhost.http.Service;

/** The API of EventBridge Scheduler as the SDK speaks it: create, get, update, delete, list. */
final class SchedulerApi implements Service {
  private static final String PATH = "/schedules";
  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-_.]{1,64}");
  private static final int PAGE = 100;
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ScheduleStore store;
  private final Set<String> groups;
  private final Predicate<String> targets;
  private final Delivery delivery;
  private final Clock clock;

  /**
   * @param groups that exist
   * @param targets whether an ARN can be called
   */
  SchedulerApi(
      ScheduleStore store,
      Set<String> groups,
      Predicate<String> targets,
      Delivery delivery,
      Clock clock) {
    this.store = store;
    this.groups = groups;
    this.targets = targets;
    this.delivery = delivery;
    this.clock = clock;
  }

  @Override
  public Answer answer(Call call) {
    if (call.rawPath().equals(PATH) && call.method().equals("GET")) {
      return list(call.rawQuery());
    }
    if (!call.rawPath().startsWith(PATH + "/")) {
      return error(404, "ResourceNotFoundException", "No such resource");
    }
    String name = Query.segment(call.rawPath().substring(PATH.length() + 1));
    if (!NAME.matcher(name).matches()) {
      return error(400, "ValidationException", "Invalid name");
    }
    return switch (call.method()) {
      case "POST", "PUT" -> write(call, name);
      case "GET" ->
          store
              .find(group(call), name)
              .map(schedule -> ok(describe(schedule)))
              .orElseGet(() -> missing(name));
      case "DELETE" ->
          store.delete(group(call), name) ? ok(JSON.createObjectNode()) : missing(name);
      default -> error(400, "ValidationException", "Not known here");
    };
  }

  private static String group(Call call) {
    String group = Query.first(call.rawQuery(), "groupName");
    return group.isEmpty() ? "default" : group;
  }

  private Answer write(Call call, String name) {
    ObjectNode definition;
    Expression expression;
    try {
      definition = (ObjectNode) JSON.readTree(call.body());
      expression =
          Expression.parse(
              definition.path("ScheduleExpression").asText(),
              definition.path("ScheduleExpressionTimezone").asText("UTC"));
    } catch (IOException | ClassCastException e) {
      return error(400, "SerializationException", "Not a JSON object");
    } catch (IllegalArgumentException e) {
      return error(400, "ValidationException", String.valueOf(e.getMessage()));
    }
    String group = definition.path("GroupName").asText("default");
    if (!groups.contains(group)) {
      return error(
          404, "ResourceNotFoundException", "Schedule group " + group + " does not exist.");
    }
    String target = definition.path("Target").path("Arn").asText();
    if (!targets.test(target) || definition.path("Target").path("RoleArn").asText().isEmpty()) {
      return error(400, "ValidationException", "Provided Arn is not in correct format: " + target);
    }
    if (!definition.path("FlexibleTimeWindow").has("Mode")) {
      return error(400, "ValidationException", "FlexibleTimeWindow is missing");
    }
    return call.method().equals("POST")
        ? create(group, name, definition, expression)
        : update(group, name, definition, expression);
  }

  private Answer create(String group, String name, ObjectNode definition, Expression expression) {
    Instant now = clock.instant();
    var schedule = new Schedule(group, name, definition, now, now, next(expression, now), 0, 1);
    return store.create(schedule)
        ? ok(arn(schedule))
        : error(409, "ConflictException", "Schedule " + name + " already exists.");
  }

  private Answer update(String group, String name, ObjectNode definition, Expression expression) {
    while (true) {
      var current = store.find(group, name);
      if (current.isEmpty()) {
        return missing(name);
      }
      Instant now = clock.instant();
      var next =
          new Schedule(
              group,
              name,
              definition,
              current.get().createdAt(),
              now,
              next(expression, now),
              0,
              current.get().revision() + 1);
      if (store.replace(next, current.get().revision())) {
        return ok(arn(next));
      }
    }
  }

  private Instant next(Expression expression, Instant now) {
    return switch (expression) {
      case Expression.At at -> at.moment().plus(delivery.lateness());
      case Expression.Every every -> now.plus(every.interval());
    };
  }

  private Answer list(String query) {
    String group = Query.first(query, "ScheduleGroup");
    String prefix = Query.first(query, "NamePrefix");
    String after = Query.first(query, "NextToken");
    List<Schedule> found =
        store.all().stream()
            .filter(schedule -> group.isEmpty() || schedule.group().equals(group))
            .filter(schedule -> schedule.name().startsWith(prefix))
            .filter(schedule -> schedule.key().compareTo(after) > 0)
            .limit(PAGE + 1L)
            .toList();
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("Schedules");
    found.stream().limit(PAGE).forEach(schedule -> list.add(summary(schedule)));
    if (found.size() > PAGE) {
      answer.put("NextToken", found.get(PAGE - 1).key());
    }
    return ok(answer);
  }

  private static ObjectNode summary(Schedule schedule) {
    ObjectNode summary = arn(schedule);
    summary.put("GroupName", schedule.group()).put("Name", schedule.name());
    summary.put("State", schedule.enabled() ? "ENABLED" : "DISABLED");
    summary.putObject("Target").put("Arn", schedule.target().path("Arn").asText());
    dates(summary, schedule);
    return summary;
  }

  private static ObjectNode describe(Schedule schedule) {
    ObjectNode node = schedule.definition().deepCopy();
    node.remove("ClientToken");
    node.setAll(arn(schedule));
    node.put("GroupName", schedule.group()).put("Name", schedule.name());
    node.put("State", schedule.enabled() ? "ENABLED" : "DISABLED");
    dates(node, schedule);
    return node;
  }

  private static void dates(ObjectNode node, Schedule schedule) {
    node.put("CreationDate", schedule.createdAt().toEpochMilli() / 1000.0);
    node.put("LastModificationDate", schedule.modifiedAt().toEpochMilli() / 1000.0);
  }

  private static ObjectNode arn(Schedule schedule) {
    return JSON.createObjectNode()
        .put(
            "ScheduleArn",
            "arn:aws:scheduler:eu-central-1:000000000000:schedule/"
                + schedule.group()
                + "/"
                + schedule.name());
  }

  private static Answer ok(ObjectNode body) {
    return Answer.json(200, body.toString());
  }

  private static Answer missing(String name) {
    return error(404, "ResourceNotFoundException", "Schedule " + name + " does not exist.");
  }

  private static Answer error(int status, String type, String message) {
    ObjectNode body = JSON.createObjectNode().put("Message", message);
    return Answer.json(status, body.toString()).with("x-amzn-ErrorType", type);
  }
}
