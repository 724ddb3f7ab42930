package kz.isra.localhost.http;

import java.nio.charset.StandardCharsets;

/** An answer, whole. */
public record Answer(int status, Headers headers, byte[] body) {
  public static Answer of(int status, String contentType, String body) {
    return new Answer(
        status, Headers.of("content-type", contentType), body.getBytes(StandardCharsets.UTF_8));
  }

  public static Answer json(int status, String body) {
    return of(status, "application/json", body);
  }

  /** As API Gateway words its own refusals. */
  public static Answer message(int status, String message) {
    return json(status, "{\"message\":\"" + message + "\"}");
  }

  public static Answer html(String body) {
    Answer page = of(200, "text/html; charset=utf-8", body);
    return page.with("cache-control", "no-store");
  }

  /** The browser asks for the other address by GET. */
  public static Answer seeOther(String address) {
    return new Answer(303, Headers.of("location", address), new byte[0]);
  }

  public Answer with(String name, String value) {
    return new Answer(status, headers.with(name, value), body);
  }
}
