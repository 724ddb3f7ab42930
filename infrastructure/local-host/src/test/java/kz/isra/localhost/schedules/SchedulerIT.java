package kz.isra.localhost.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.fixture.ScheduledHandler;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.ValidationException;

final class SchedulerIT {
  private static final String ARN =
      "arn:aws:lambda:eu-central-1:000000000000:function:isra-ScheduledFunction:live";
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("'at('yyyy-MM-dd'T'HH:mm:ss')'").withZone(ZoneOffset.UTC);
  @TempDir private Path data;

  @BeforeEach
  void forget() {
    ScheduledHandler.INPUTS.clear();
  }

  private static Consumer<CreateScheduleRequest.Builder> call(String name, Instant at) {
    return create ->
        create
            .groupName("isra")
            .name(name)
            .scheduleExpression(AT.format(at))
            .actionAfterCompletion(ActionAfterCompletion.DELETE)
            .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
            .target(target ->
                target
                    .arn(ARN)
                    .roleArn("arn:aws:iam::000000000000:role/any")
                    .input("{\"name\":\"" + name + "\"}")
                    .retryPolicy(retry -> retry.maximumRetryAttempts(0)));
  }

  private static boolean fired(String name) {
    return ScheduledHandler.INPUTS.contains("{\"name\":\"" + name + "\"}");
  }

  @Test
  void aScheduleIsMadeReadChangedListedAndDeletedByTheSdk() throws Exception {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    try (TestHost host = TestHost.start(data);
        SchedulerClient scheduler = SchedulerClient.create()) {
      scheduler.createSchedule(call("arm-1", tomorrow));
      assertThatThrownBy(() -> scheduler.createSchedule(call("arm-1", tomorrow)))
          .isInstanceOf(ConflictException.class);
      assertThat(scheduler.getSchedule(get -> get.groupName("isra").name("arm-1")).target().arn())
          .isEqualTo(ARN);
      Instant later = tomorrow.plusSeconds(60);
      scheduler.updateSchedule(update ->
          update
              .groupName("isra")
              .name("arm-1")
              .scheduleExpression(AT.format(later))
              .flexibleTimeWindow(window -> window.mode(FlexibleTimeWindowMode.OFF))
              .target(target -> target.arn(ARN).roleArn("arn:aws:iam::0:role/any")));
      assertThat(
              scheduler
                  .getSchedule(get -> get.groupName("isra").name("arm-1"))
                  .scheduleExpression())
          .isEqualTo(AT.format(later));
      assertThat(scheduler.listSchedules(list -> list.groupName("isra")).schedules()).hasSize(1);
      scheduler.deleteSchedule(delete -> delete.groupName("isra").name("arm-1"));
      assertThatThrownBy(() -> scheduler.getSchedule(get -> get.groupName("isra").name("arm-1")))
          .isInstanceOf(ResourceNotFoundException.class);
      assertThatThrownBy(() ->
              scheduler.createSchedule(
                  call("bad", tomorrow)
                      .andThen(create -> create.scheduleExpression("at(tomorrow)"))))
          .isInstanceOf(ValidationException.class);
      assertThat(host.host().failures().all()).isEmpty();
    }
  }

  @Test
  void aDueScheduleFiresAndDeletesItselfAndTheTemplatesOnesFireToo() throws Exception {
    try (TestHost host = TestHost.start(data);
        SchedulerClient scheduler = SchedulerClient.create()) {
      scheduler.createSchedule(call("now", Instant.now()));
      TestHost.until(() -> fired("now"));
      TestHost.until(
          () -> scheduler.listSchedules(list -> list.groupName("isra")).schedules().isEmpty());
      assertThat(ScheduledHandler.INPUTS).contains("{\"sweep\":true}");

      scheduler.createSchedule(call("crash", Instant.now()));
      TestHost.until(() -> !host.host().failures().all().isEmpty());
    }
  }

  @Test
  void whatBecameDueWhileTheHostWasDownFiresAfterItsStart() throws Exception {
    Instant due = Instant.now().plus(Duration.ofHours(1));
    try (TestHost host = TestHost.start(data);
        SchedulerClient scheduler = SchedulerClient.create()) {
      scheduler.createSchedule(call("later", due));
      assertThat(host.host().failures().all()).isEmpty();
    }
    assertThat(fired("later")).isFalse();
    try (TestHost host = TestHost.start(data, Duration.ofHours(2), Delivery.kind())) {
      TestHost.until(() -> fired("later"));
      assertThat(host.host().failures().all()).isEmpty();
    }
  }
}
