package kz.isra.localhost.gateway;

import java.time.Clock;
import java.util.Optional;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.functions.FunctionFailed;
import kz.isra.localhost.functions.Functions;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Service;

/** The HTTP API: finds the route, calls the function, gives its answer. */
public final class HttpApi implements Service {
  /** API Gateway's limit of a request. */
  public static final int LARGEST_REQUEST = 10 << 20;

  /** Lambda's limit of an event and of an answer. */
  private static final int LARGEST_PAYLOAD = 6 << 20;

  private final RouteTable routes;
  private final Functions functions;
  private final String domain;
  private final Clock clock;

  /**
   * @param domain of the API as functions see it, {@code id.execute-api.…}
   */
  public HttpApi(Template template, Functions functions, String domain, Clock clock) {
    this.routes = RouteTable.of(template);
    this.functions = functions;
    this.domain = domain;
    this.clock = clock;
  }

  @Override
  public Answer answer(Call call) {
    Optional<RouteTable.Match> match = routes.match(call.method(), call.rawPath());
    if (match.isEmpty()) {
      return Answer.message(404, "Not Found");
    }
    byte[] event = HttpEvent.write(call, match.get(), domain, clock.instant());
    if (event.length > LARGEST_PAYLOAD) {
      return Answer.message(413, "Request Entity Too Large");
    }
    try {
      byte[] output = functions.get(match.get().route().functionId()).invoke(event);
      return output.length > LARGEST_PAYLOAD
          ? Answer.message(500, "Internal Server Error")
          : HttpEvent.read(output);
    } catch (FunctionFailed e) {
      return e.isAbsent()
          ? Answer.message(503, "Service Unavailable")
          : Answer.message(500, "Internal Server Error");
    }
  }
}
