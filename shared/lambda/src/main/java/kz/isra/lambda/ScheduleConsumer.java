package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a function does when a schedule fires or somebody who may invoke it gives it an order. A
 * firing is a hint: it may repeat, be late or be lost.
 */
public interface ScheduleConsumer {
  /**
   * @param input what was given to the schedule when it was made, or the order
   */
  void consume(JsonNode input);
}
