package kz.isra.localhost.http;

/**
 * A request as it came.
 *
 * @param rawPath with its percent signs
 * @param rawQuery without the question mark, {@code ""} where there is none
 * @param protocol for example {@code HTTP/1.1}
 */
public record Call(
    String method,
    String rawPath,
    String rawQuery,
    Headers headers,
    byte[] body,
    String sourceIp,
    String protocol) {
  public Call withHeaders(Headers other) {
    return new Call(method, rawPath, rawQuery, other, body, sourceIp, protocol);
  }

  public Call withQuery(String other) {
    return new Call(method, rawPath, other, headers, body, sourceIp, protocol);
  }
}
