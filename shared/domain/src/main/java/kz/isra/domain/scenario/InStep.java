package kz.isra.domain.scenario;

import java.util.List;

/**
 * Puts a scenario in step with a video. With the last anchor {@code (t, v)} at or before an event
 * (before the first: the first), the event belongs to video time {@code v + (offset − t)} and shows
 * at that less {@code playFrom}. Outside the played range, and in a part that was cut out of the
 * video, messages are dropped and counted, and the state of banners is folded into the start or the
 * seam.
 */
public final class InStep {
  private InStep() {}

  /**
   * @param events with offsets in session time, in order; what was folded into the start has 0
   * @param lengthMs of a session
   * @param droppedMessages those outside the range or in a cut; messages before Start are neither
   *     played nor counted
   * @param droppedBanners banners that are shown only outside the range
   */
  public record Script(
      List<ScenarioEvent> events, long lengthMs, int droppedMessages, int droppedBanners) {
    public Script {
      events = List.copyOf(events);
    }
  }

  /**
   * @param events of a version, in order of offset and seq
   */
  public static Script align(List<ScenarioEvent> events, Binding binding) {
    return new Alignment(binding).of(events);
  }
}
