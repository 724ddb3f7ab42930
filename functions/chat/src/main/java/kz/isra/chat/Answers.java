package kz.isra.chat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.EventId;
import kz.isra.domain.log.Log;
import kz.isra.domain.moderation.Expulsion;
import kz.isra.lambda.Json;

/** What the server answers to a frame. */
final class Answers {
  private Answers() {}

  /** The message is in for good. */
  static byte[] ack(EventId id) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("t", "ack");
    answer.put("id", id.value());
    return Json.bytes(answer);
  }

  static byte[] refused(ErrorCode code, Optional<String> id) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("t", "refused");
    id.ifPresent(named -> answer.put("id", named));
    answer.put("code", code.name());
    answer.put("detail", code.title());
    return Json.bytes(answer);
  }

  /** The last frame of somebody who was put out; the socket is closed after it. */
  static byte[] out(Expulsion.Kind kind) {
    return Json.bytes(Map.of("t", "out", "code", code(kind).name()));
  }

  static ErrorCode code(Expulsion.Kind kind) {
    return switch (kind) {
      case REMOVED -> ErrorCode.REMOVED;
      case BANNED -> ErrorCode.BANNED;
    };
  }

  /** How far the log is, so that a block which was never pushed is not missed. */
  static byte[] beat(Log.Head head, Instant now, int viewers) {
    return Json.bytes(
        Map.of(
            "t", "beat",
            "block", head.block(),
            "seq", head.seq(),
            "now", now.toEpochMilli(),
            "viewers", viewers));
  }
}
