package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.contract.ErrorCode;

/**
 * An HTTP request as API Gateway's payload 2.0 tells it.
 *
 * @param routeKey the route of the template that matched, for example {@code GET
 *     /api/rooms/{roomId}}
 * @param headers names in lower case; repeated headers joined by commas
 * @param cookies by name; of a repeated name the first
 * @param body the raw bytes, decoded from base64 where the payload said so
 */
public record Request(
    String routeKey,
    String method,
    String rawPath,
    Map<String, String> params,
    Map<String, String> query,
    Map<String, String> headers,
    Map<String, String> cookies,
    byte[] body,
    String sourceIp,
    String requestId) {
  private static final int LARGEST_BODY = 256 * 1024;
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

  /** A parameter of the path. */
  public String param(String name) {
    String value = params.get(name);
    if (value == null) {
      throw new IllegalStateException(routeKey + " has no parameter " + name);
    }
    return value;
  }

  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** The token of {@code Authorization: Bearer …}. */
  public Optional<String> bearer() {
    return header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).trim());
  }

  /**
   * The version of {@code If-Match}; a missing or foreign one is refused with 428 VERSION_REQUIRED.
   */
  public long version() {
    return ifMatch().orElseThrow(() -> new Problem(ErrorCode.VERSION_REQUIRED));
  }

  private OptionalLong ifMatch() {
    Matcher matcher = ETAG.matcher(header("if-match").orElse(""));
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  /** The body as a JSON object to be read field by field. */
  public Fields fields() {
    if (body.length > LARGEST_BODY) {
      throw new Problem(ErrorCode.BODY_TOO_LARGE);
    }
    try {
      JsonNode tree = Json.tree(body);
      if (!tree.isObject()) {
        throw new Problem(ErrorCode.MALFORMED_JSON);
      }
      return Fields.of(tree);
    } catch (Json.MalformedJson e) {
      throw new Problem(ErrorCode.MALFORMED_JSON);
    }
  }
}
