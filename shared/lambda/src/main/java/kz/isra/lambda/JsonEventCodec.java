package kz.isra.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.EventId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Actor;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.Event;
import kz.isra.domain.log.EventCodec;
import kz.isra.domain.log.Frame;
import kz.isra.domain.log.Role;
import kz.isra.domain.log.Screen;

/** Events, blocks and snapshots as JSON, by Jackson. Whole numbers are read as Long. */
public final class JsonEventCodec implements EventCodec {
  private static final ObjectReader PAYLOAD =
      Json.mapperForAdapters()
          .readerFor(new TypeReference<LinkedHashMap<String, Object>>() {})
          .with(DeserializationFeature.USE_LONG_FOR_INTS);

  @Override
  public byte[] encode(Event event) {
    try {
      return Json.mapperForAdapters().writeValueAsBytes(json(event));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not writable: event " + event.id(), e);
    }
  }

  /** The event as JSON values, to be put into a larger answer. */
  public static Map<String, Object> json(Event event) {
    var actor = new LinkedHashMap<String, Object>();
    actor.put("id", event.actor().id());
    actor.put("role", event.actor().role().code());
    actor.put("name", event.actor().name());
    var json = new LinkedHashMap<String, Object>();
    json.put("v", event.v());
    json.put("id", event.id().value());
    json.put("seq", event.seq());
    json.put("offsetMs", event.offsetMs());
    json.put("at", event.at());
    json.put("type", event.type());
    json.put("actor", actor);
    json.put("payload", event.payload());
    return json;
  }

  /** {@code {state, banner|null, messages:[event…], rest:[event…]}}. */
  public static Map<String, Object> json(Screen.Snapshot snapshot) {
    var json = new LinkedHashMap<String, Object>();
    json.put("state", snapshot.state().name());
    json.put("banner", snapshot.banner().map(JsonEventCodec::json).orElse(null));
    json.put("messages", snapshot.messages().stream().map(JsonEventCodec::json).toList());
    json.put("rest", snapshot.rest().stream().map(JsonEventCodec::json).toList());
    return json;
  }

  @Override
  public Event decodeEvent(byte[] json) {
    return event(tree(json));
  }

  @Override
  public Frame frame(Block block, List<byte[]> encoded) {
    var out = new ByteArrayOutputStream(Block.LARGEST_FRAME);
    String audience =
        block.audience().equals(Audience.PUBLIC)
            ? ""
            : ",\"a\":\"" + block.audience().value() + "\"";
    out.writeBytes(
        ("{\"t\":\"block\",\"s\":\"%s\"%s,\"n\":%d,\"events\":["
                .formatted(block.session(), audience, block.number()))
            .getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < encoded.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(encoded.get(i));
    }
    out.writeBytes(new byte[] {']', '}'});
    return new Frame(block, out.toByteArray());
  }

  @Override
  public Block decodeFrame(byte[] frame) {
    JsonNode tree = tree(frame);
    var events = new ArrayList<Event>();
    tree.path("events").forEach(item -> events.add(event(item)));
    return new Block(
        new SessionId(tree.path("s").asText()),
        new Audience(tree.path("a").asText("public")),
        tree.path("n").asLong(),
        events);
  }

  private static JsonNode tree(byte[] json) {
    try {
      return Json.tree(json);
    } catch (Json.MalformedJson e) {
      throw new IllegalArgumentException("Not JSON", e);
    }
  }

  private static Event event(JsonNode json) {
    try {
      JsonNode actor = json.path("actor");
      return new Event(
          json.path("v").asInt(),
          new EventId(json.path("id").asText()),
          json.path("seq").asLong(),
          json.path("offsetMs").asLong(),
          Instant.parse(json.path("at").asText()),
          json.path("type").asText(),
          new Actor(actor.path("id").asText(), role(actor), actor.path("name").asText()),
          payload(json.path("payload")));
    } catch (DateTimeException | java.io.IOException e) {
      throw new IllegalArgumentException("Not an event", e);
    }
  }

  private static Role role(JsonNode actor) {
    Optional<Role> role = Role.of(actor.path("role").asText());
    return role.orElseThrow(() -> new IllegalArgumentException("Not a role"));
  }

  private static Map<String, Object> payload(JsonNode json) throws java.io.IOException {
    if (!json.isObject()) {
      return Map.of();
    }
    Map<String, Object> payload = PAYLOAD.readValue(json);
    payload.values().removeIf(java.util.Objects::isNull);
    return payload;
  }
}
