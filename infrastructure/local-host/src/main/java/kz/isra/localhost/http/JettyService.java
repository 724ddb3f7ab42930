package kz.isra.localhost.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries requests from Jetty to a service. A body over the limit is refused unread with 413. */
public final class JettyService extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(JettyService.class);
  private final Service service;
  private final int largestBody;

  public JettyService(Service service, int largestBody) {
    this.service = service;
    this.largestBody = largestBody;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    write(request, response, callback, answer(request));
    return true;
  }

  private Answer answer(Request request) {
    try {
      Optional<byte[]> body = body(request);
      return body.isEmpty()
          ? Answer.message(413, "Request Entity Too Large")
          : service.answer(call(request, body.get()));
    } catch (IOException | RuntimeException e) {
      LOG.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), e);
      return Answer.message(500, "Internal Server Error");
    }
  }

  private Optional<byte[]> body(Request request) throws IOException {
    if (request.getLength() > largestBody) {
      return Optional.empty();
    }
    var body = new ByteArrayOutputStream();
    try (InputStream in = Request.asInputStream(request)) {
      byte[] piece = new byte[8192];
      for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
        if (body.size() + n > largestBody) {
          return Optional.empty();
        }
        body.write(piece, 0, n);
      }
    }
    return Optional.of(body.toByteArray());
  }

  /** The request as a value. */
  public static Call call(Request request, byte[] body) {
    var uri = request.getHttpURI();
    return new Call(
        request.getMethod(),
        Optional.ofNullable(uri.getPath()).orElse("/"),
        Optional.ofNullable(uri.getQuery()).orElse(""),
        headers(request),
        body,
        Request.getRemoteAddr(request),
        request.getConnectionMetaData().getHttpVersion().asString());
  }

  private static Headers headers(Request request) {
    var fields = new ArrayList<Headers.Field>();
    for (HttpField field : request.getHeaders()) {
      fields.add(
          new Headers.Field(field.getName(), Optional.ofNullable(field.getValue()).orElse("")));
    }
    return new Headers(fields);
  }

  /** Sends an answer, without its body where the method is HEAD. */
  static void write(Request request, Response response, Callback callback, Answer answer) {
    response.setStatus(answer.status());
    answer
        .headers()
        .fields()
        .forEach(field -> response.getHeaders().add(field.name(), field.value()));
    boolean bare = answer.status() == 204 || answer.status() == 304;
    if (!bare) {
      response.getHeaders().put("content-length", answer.body().length);
    }
    boolean head = HttpMethod.HEAD.is(request.getMethod());
    response.write(true, head || bare ? null : ByteBuffer.wrap(answer.body()), callback);
  }
}
