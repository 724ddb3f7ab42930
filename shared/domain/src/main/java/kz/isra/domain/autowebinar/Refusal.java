package kz.isra.domain.autowebinar;

import java.time.Instant;

/** Why an autowebinar cannot be published as its owner wants it. */
public sealed interface Refusal {
  /** The account may put nothing on air. */
  record Suspended() implements Refusal {}

  record RoomNotFound() implements Refusal {}

  record ScenarioNotFound() implements Refusal {}

  record AssetNotFound() implements Refusal {}

  record AssetNotReady() implements Refusal {}

  /**
   * The log was recorded with another video, so that its messages would not stand where they belong
   * (in-step: only the exact case needs no marks), and nobody has aligned it with this one.
   */
  record AlignmentNeeded() implements Refusal {}

  /** The organizer has not said yes to the alignment. */
  record AlignmentNotConfirmed() implements Refusal {}

  /**
   * The alignment does not fit the video.
   *
   * @param field of the alignment
   * @param code stable, in capitals
   */
  record Misaligned(String field, String code) implements Refusal {}

  /** There is nothing to say how long it lasts. */
  record NoLength() implements Refusal {}

  record StartInPast() implements Refusal {}

  /** The first start is beyond the horizon of 90 days. */
  record TooFar() implements Refusal {}

  /** More than 500 starts within the horizon. */
  record TooMany() implements Refusal {}

  /**
   * @param start that would begin while another airing of the room is running, or the reverse
   * @param title of the other autowebinar; the same one when its own starts are too close
   */
  record Overlap(Instant start, String title) implements Refusal {}
}
