package kz.isra.adapter.scheduler;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import kz.isra.domain.playback.Firings;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.Target;

/**
 * One-time schedules of EventBridge Scheduler. Their names follow from what they call for, so that
 * the same call is asked for once; they delete themselves after they fired, and what cannot be
 * delivered goes to a queue. A firing older than its use is not tried again.
 */
public final class SchedulerFirings implements Firings {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("'at('uuuu-MM-dd'T'HH:mm:ss')'").withZone(ZoneOffset.UTC);
  private static final int TRIES = 5;
  private static final int OLDEST_SECONDS = 900;
  private final SchedulerClient client;
  private final Settings settings;

  public SchedulerFirings(SchedulerClient client, Settings settings) {
    this.client = client;
    this.settings = settings;
  }

  /**
   * @param group that the schedules stand in
   * @param role as which the scheduler calls
   * @param target ARN of the function to call, with its alias
   * @param failed ARN of the queue for what could not be delivered
   */
  public record Settings(String group, String role, Supplier<String> target, String failed) {}

  @Override
  public void ask(Firing firing) {
    try {
      client.createSchedule(create ->
          create
              .name(firing.name())
              .groupName(settings.group())
              .scheduleExpression(AT.format(firing.at()))
              .scheduleExpressionTimezone("UTC")
              .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
              .actionAfterCompletion(ActionAfterCompletion.DELETE)
              .target(target(firing)));
    } catch (ConflictException asked) {
      // the same name is the same call
    }
  }

  private Target target(Firing firing) {
    return Target.builder()
        .arn(settings.target().get())
        .roleArn(settings.role())
        .input(FiringInput.of(firing))
        .retryPolicy(
            retry -> retry.maximumRetryAttempts(TRIES).maximumEventAgeInSeconds(OLDEST_SECONDS))
        .deadLetterConfig(queue -> queue.arn(settings.failed()))
        .build();
  }
}
