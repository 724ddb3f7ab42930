package kz.isra.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.EventId;
import kz.isra.lambda.Json;

/** What a client may send. Whatever else comes is {@link Bad} and never an exception. */
sealed interface ClientFrame {
  /** API Gateway's frames have up to 32 KB; a message of 1,000 code points needs less than 8. */
  int LARGEST = 8 * 1024;

  /** A video is at most a day long. */
  long LONGEST_VIDEO_MS = 24L * 3_600_000;

  /** {@code {"t":"say","id","text","videoMs"?}}. */
  record Say(EventId id, String text, Optional<Long> videoMs) implements ClientFrame {}

  /** {@code {"t":"beat","videoMs"?,"visible"?}}. */
  record Beat() implements ClientFrame {}

  /** {@code {"t":"position","videoMs"}}. */
  record Position(long videoMs) implements ClientFrame {}

  /**
   * @param id of the message that is refused, where the frame names one
   */
  record Bad(ErrorCode code, Optional<String> id) implements ClientFrame {}

  static ClientFrame read(byte[] body) {
    if (body.length > LARGEST) {
      return new Bad(ErrorCode.BODY_TOO_LARGE, Optional.empty());
    }
    try {
      JsonNode frame = Json.tree(body);
      return frame.isObject() ? read(frame) : bad(ErrorCode.MALFORMED_JSON, frame);
    } catch (Json.MalformedJson e) {
      return new Bad(ErrorCode.MALFORMED_JSON, Optional.empty());
    }
  }

  private static ClientFrame read(JsonNode frame) {
    return switch (frame.path("t").asText()) {
      case "say" -> say(frame);
      case "beat" -> new Beat();
      case "position" ->
          videoMs(frame)
              .<ClientFrame>map(Position::new)
              .orElseGet(() -> bad(ErrorCode.UNKNOWN_FRAME, frame));
      default -> bad(ErrorCode.UNKNOWN_FRAME, frame);
    };
  }

  private static ClientFrame say(JsonNode frame) {
    Optional<EventId> id =
        frame.path("id").isTextual()
            ? EventId.ofClient(frame.path("id").textValue())
            : Optional.empty();
    if (id.isEmpty() || !frame.path("text").isTextual()) {
      return bad(ErrorCode.UNKNOWN_FRAME, frame);
    }
    if (frame.hasNonNull("videoMs") && videoMs(frame).isEmpty()) {
      return bad(ErrorCode.UNKNOWN_FRAME, frame);
    }
    return new Say(id.get(), frame.path("text").textValue(), videoMs(frame));
  }

  private static Optional<Long> videoMs(JsonNode frame) {
    JsonNode value = frame.path("videoMs");
    boolean good =
        value.isIntegralNumber()
            && value.canConvertToLong()
            && value.longValue() >= 0
            && value.longValue() <= LONGEST_VIDEO_MS;
    return good ? Optional.of(value.longValue()) : Optional.empty();
  }

  private static ClientFrame bad(ErrorCode code, JsonNode frame) {
    return new Bad(
        code,
        Optional.of(frame.path("id"))
            .filter(JsonNode::isTextual)
            .flatMap(id -> EventId.of(id.textValue()))
            .map(EventId::value));
  }
}
