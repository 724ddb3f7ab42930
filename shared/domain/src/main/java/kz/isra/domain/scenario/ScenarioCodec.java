package kz.isra.domain.scenario;

import java.util.List;

/** The events of a version as bytes: a JSON object {@code {v, events: […]}} in UTF-8. */
public interface ScenarioCodec {
  byte[] encode(List<ScenarioEvent> events);

  /**
   * @throws IllegalArgumentException where the bytes are no such object
   */
  List<ScenarioEvent> decode(byte[] bytes);
}
