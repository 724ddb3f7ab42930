package kz.isra.playback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.autowebinar.OccurrenceKey;
import kz.isra.domain.id.AutowebinarId;

/**
 * What a one-time schedule says when it fires: {@code {firing:"arm"|"end", autowebinar, startsAt,
 * attempt, airing}}. Both kinds mean the same work: the clock says how far it goes.
 */
record Firing(OccurrenceKey occurrence, long airing) {
  /** Empty where the input is no such thing. */
  static Optional<Firing> of(JsonNode input) {
    Optional<AutowebinarId> autowebinar = AutowebinarId.of(input.path("autowebinar").asText());
    try {
      Instant startsAt = Instant.parse(input.path("startsAt").asText());
      return autowebinar.map(id ->
          new Firing(
              new OccurrenceKey(id, startsAt, input.path("attempt").asInt()),
              input.path("airing").asLong()));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
