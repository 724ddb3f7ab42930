package kz.isra.domain.autowebinar;

import java.time.Duration;
import java.time.Instant;
import kz.isra.domain.id.AutowebinarId;
import kz.isra.domain.id.ScenarioId;
import kz.isra.domain.rooms.Source;
import kz.isra.domain.scenario.Binding;

/**
 * What an autowebinar plays: a scenario version bound to a video. Immutable; its compiled events
 * are in {@link AiringContent}.
 *
 * @param number rises, may have holes
 * @param droppedMessages of the scenario that do not show, because the played part of the video
 *     does not reach them
 * @param droppedBanners likewise
 */
public record AutowebinarVersion(
    AutowebinarId autowebinar,
    long number,
    ScenarioId scenario,
    int scenarioVersion,
    Source video,
    VideoBinding bound,
    int droppedMessages,
    int droppedBanners,
    Instant createdAt) {
  public Binding binding() {
    return bound.binding();
  }

  /** Of what is played: from {@code playFrom} to {@code playTo}. */
  public Duration length() {
    return Duration.ofMillis(binding().lengthMs());
  }
}
