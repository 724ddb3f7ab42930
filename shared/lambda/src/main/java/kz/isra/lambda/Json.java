package kz.isra.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * JSON as all functions read and write it: instants in ISO-8601 UTC, empty optionals left out,
 * nesting at most 32 deep, no number or string longer than a request may be.
 */
public final class Json {
  private static final int DEEPEST = 32;
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  public static ObjectMapper mapperForAdapters() {
    return MAPPER;
  }

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write " + value.getClass().getName(), e);
    }
  }

  /** Reads one JSON value. @throws MalformedJson where the bytes are not exactly one */
  public static JsonNode tree(byte[] bytes) throws MalformedJson {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node == null || node.isMissingNode()) {
        throw new MalformedJson();
      }
      return node;
    } catch (IOException e) {
      throw new MalformedJson();
    }
  }

  /**
   * The bytes are not one JSON value. Carries no cause, because parsers quote the input in theirs.
   */
  public static final class MalformedJson extends Exception {
    private static final long serialVersionUID = 1;

    MalformedJson() {
      super("not one JSON value", null, false, false);
    }
  }

  private static ObjectMapper mapper() {
    var factory =
        JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .build())
            .build();
    var times = new SimpleModule();
    times.addSerializer(
        Instant.class,
        new StdSerializer<>(Instant.class) {
          private static final long serialVersionUID = 1;

          @Override
          public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
              throws IOException {
            out.writeString(value.toString());
          }
        });
    return JsonMapper.builder(factory)
        .addModule(times)
        .addModule(new Jdk8Module())
        .serializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_ABSENT)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build();
  }
}
