package kz.isra.autowebinars;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.autowebinar.Refusal;
import kz.isra.lambda.Problem;

/** Why an autowebinar is not published, as a problem. */
final class Refusals {
  private Refusals() {}

  static Problem problem(Refusal why) {
    return switch (why) {
      case Refusal.Suspended() -> new Problem(ErrorCode.ACCOUNT_SUSPENDED);
      case Refusal.RoomNotFound() -> new Problem(ErrorCode.ROOM_NOT_FOUND);
      case Refusal.ScenarioNotFound() ->
          new Problem(ErrorCode.NOT_FOUND, Map.of("what", "scenario"));
      case Refusal.AssetNotFound() -> new Problem(ErrorCode.NOT_FOUND, Map.of("what", "video"));
      case Refusal.AssetNotReady() -> new Problem(ErrorCode.ASSET_NOT_READY);
      case Refusal.AlignmentNeeded() -> new Problem(ErrorCode.ALIGNMENT_NEEDED);
      case Refusal.AlignmentNotConfirmed() -> new Problem(ErrorCode.ALIGNMENT_NOT_CONFIRMED);
      case Refusal.Misaligned(String field, String code) -> field("alignment." + field, code);
      case Refusal.NoLength() -> field("video", "NO_LENGTH");
      case Refusal.StartInPast() -> new Problem(ErrorCode.START_IN_PAST);
      case Refusal.TooFar() -> field("schedule.date", "TOO_FAR");
      case Refusal.TooMany() -> field("schedule.times", "TOO_MANY");
      case Refusal.Overlap(Instant start, String title) ->
          new Problem(ErrorCode.OVERLAP, Map.of("start", start, "title", title));
    };
  }

  static Problem field(String name, String code) {
    return new Problem(
        ErrorCode.INVALID_FIELDS, Map.of("fields", List.of(Map.of("name", name, "code", code))));
  }
}
