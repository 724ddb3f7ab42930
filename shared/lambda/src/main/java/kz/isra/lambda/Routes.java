package kz.isra.lambda;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.isra.contract.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function answers over HTTP, by route key. The keys are compared with the template's by a
 * check, so that a route is never in one place only.
 *
 * <p>A changing request must prove that it comes from our own page: the header {@code X-Isra: 1},
 * our origin and JSON (ASVS 3.5). Only {@link Builder#open} routes are exempt, and {@link
 * Builder#file} routes of the last.
 */
public final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private final Map<String, Route> routes;
  private final String publicOrigin;

  /** Answers a request or throws a {@link Problem}. */
  @FunctionalInterface
  public interface Handler {
    Response handle(Request request);
  }

  private record Route(Handler handler, boolean guarded, boolean json) {}

  private Routes(Map<String, Route> routes, String publicOrigin) {
    this.routes = Map.copyOf(routes);
    this.publicOrigin = publicOrigin;
  }

  public static Builder builder(Config config) {
    return new Builder(config.publicOrigin());
  }

  public Set<String> keys() {
    return routes.keySet();
  }

  /**
   * Never throws: a {@link Problem} becomes its status, an {@link Outage} 503 with {@code
   * Retry-After} in seconds, anything else 500; the last two are logged once.
   */
  public Response answer(Request request) {
    Route route = routes.get(request.routeKey());
    try {
      if (route == null) {
        throw new Problem(ErrorCode.NOT_FOUND);
      }
      if (route.guarded && !READING.contains(request.method())) {
        guard(request, route.json);
      }
      return route.handler.handle(request);
    } catch (Problem problem) {
      return Response.problem(problem.code(), request.requestId(), problem.members());
    } catch (RuntimeException e) {
      LOG.error("{} failed, request {}", request.routeKey(), request.requestId(), e);
      return Outage.caused(e)
          ? Response.problem(ErrorCode.UNAVAILABLE, request.requestId(), Map.of())
              .withHeader("retry-after", Outage.RETRY_AFTER_SECONDS)
          : Response.problem(ErrorCode.INTERNAL, request.requestId(), Map.of());
    }
  }

  private void guard(Request request, boolean json) {
    boolean ours = request.header("x-isra").filter("1"::equals).isPresent();
    boolean origin = request.header("origin").map(publicOrigin::equals).orElse(true);
    boolean site =
        request
            .header("sec-fetch-site")
            .map(value -> value.equals("same-origin") || value.equals("none"))
            .orElse(true);
    if (!ours || !origin || !site) {
      throw new Problem(ErrorCode.FOREIGN_ORIGIN);
    }
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (json && request.body().length > 0 && !type.startsWith("application/json")) {
      throw new Problem(ErrorCode.NOT_JSON);
    }
  }

  /** Gathers routes; a key said twice is a mistake of ours and fails the start. */
  public static final class Builder {
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final String publicOrigin;

    private Builder(String publicOrigin) {
      this.publicOrigin = publicOrigin;
    }

    /**
     * @param key method and path as in the template, for example {@code POST /api/rooms}
     */
    public Builder on(String key, Handler handler) {
      return add(key, new Route(handler, true, true));
    }

    /** A changing route whose body is a file: it must look itself at what that is. */
    public Builder file(String key, Handler handler) {
      return add(key, new Route(handler, true, false));
    }

    /** A changing route that others may call: it must check the sender by itself. */
    public Builder open(String key, Handler handler) {
      return add(key, new Route(handler, false, false));
    }

    private Builder add(String key, Route route) {
      if (routes.put(key, route) != null) {
        throw new IllegalStateException("Two handlers for " + key);
      }
      return this;
    }

    public Routes build() {
      return new Routes(routes, publicOrigin);
    }
  }
}
