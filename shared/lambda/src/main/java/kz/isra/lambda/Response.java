package kz.isra.lambda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.isra.contract.ErrorCode;

/**
 * An HTTP answer. Not stored by any cache unless {@link #cached} says otherwise.
 *
 * @param headers names in lower case
 * @param cookies whole {@code Set-Cookie} values
 */
public record Response(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  public Response {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  public static Response json(int status, Object body) {
    return bytes(status, "application/json; charset=utf-8", Json.bytes(body));
  }

  public static Response empty(int status) {
    return new Response(status, Map.of("cache-control", "no-store"), List.of(), new byte[0]);
  }

  public static Response text(int status, String contentType, String body) {
    return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Response bytes(int status, String contentType, byte[] body) {
    return new Response(
        status, Map.of("content-type", contentType, "cache-control", "no-store"), List.of(), body);
  }

  /** RFC 9457: {@code type, title, status, code, requestId} and the members of the problem. */
  public static Response problem(ErrorCode code, String requestId, Map<String, Object> members) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:isra:problem:" + code.name());
    body.put("title", code.title());
    body.put("status", code.status());
    body.put("code", code.name());
    body.put("detail", code.title());
    body.put("requestId", requestId);
    body.putAll(members);
    return bytes(code.status(), "application/problem+json; charset=utf-8", Json.bytes(body));
  }

  public Response withHeader(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name.toLowerCase(java.util.Locale.ROOT), value);
    return new Response(status, more, cookies, body);
  }

  public Response withCookie(String setCookie) {
    var more = new ArrayList<>(cookies);
    more.add(setCookie);
    return new Response(status, headers, more, body);
  }

  /**
   * @param cacheControl for example {@code public, max-age=1}
   */
  public Response cached(String cacheControl) {
    return withHeader("cache-control", cacheControl);
  }

  public Response withEtag(long version) {
    return withHeader("etag", "\"" + version + "\"");
  }
}
