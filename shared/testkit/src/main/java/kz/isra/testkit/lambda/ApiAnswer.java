package kz.isra.testkit.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What a function answered to an {@link ApiCall}.
 *
 * @param headers names in lower case
 * @param cookies whole {@code Set-Cookie} values
 */
public record ApiAnswer(
    int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stable code of a problem; empty where the answer is none. */
  public String code() {
    return headers.getOrDefault("content-type", "").startsWith("application/problem+json")
        ? json().path("code").asText()
        : "";
  }
}
