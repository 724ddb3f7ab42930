package kz.isra.localhost.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.functions.Functions;
import kz.isra.localhost.http.Query;

/**
 * Finds the route of a request as API Gateway does: a full match before a greedy one, fixed
 * segments before variables, a named method before {@code ANY}; a greedy variable takes one or more
 * segments.
 */
final class RouteTable {
  private final List<Route> routes;

  /** A route and the function behind it. */
  record Route(String method, String path, String functionId) {
    String key() {
      return method + " " + path;
    }

    private List<String> segments() {
      return List.of(path.substring(1).split("/", -1));
    }

    private boolean greedy() {
      return path.endsWith("+}");
    }

    /** Smaller is more specific: one letter per segment, then the method. */
    private String rank() {
      var rank = new StringBuilder(greedy() ? "g" : "f");
      for (String segment : segments()) {
        rank.append(segment.startsWith("{") ? 'v' : 'f');
      }
      return rank.append(method.equals("ANY") ? 'z' : 'a').toString();
    }
  }

  /** A route with the values of its variables, decoded. */
  record Match(Route route, Map<String, String> parameters) {}

  RouteTable(List<Route> routes) {
    this.routes =
        routes.stream()
            .sorted(
                Comparator.comparing(Route::rank)
                    .thenComparingInt(route -> -route.segments().size())
                    .thenComparing(Route::path))
            .toList();
  }

  /** All HttpApi events of the template. */
  static RouteTable of(Template template) {
    var routes = new ArrayList<Route>();
    template
        .resources(Functions.TYPE)
        .forEach((id, properties) -> {
          for (Map.Entry<String, JsonNode> event : properties.path("Events").properties()) {
            if (event.getValue().path("Type").asText().equals("HttpApi")) {
              JsonNode route = event.getValue().path("Properties");
              routes.add(
                  new Route(
                      route.path("Method").asText().toUpperCase(Locale.ROOT),
                      route.path("Path").asText(),
                      id));
            }
          }
        });
    return new RouteTable(routes);
  }

  List<Route> routes() {
    return routes;
  }

  Optional<Match> match(String method, String rawPath) {
    List<String> segments = List.of(rawPath.substring(1).split("/", -1));
    for (Route route : routes) {
      if (route.method().equals(method) || route.method().equals("ANY")) {
        Optional<Map<String, String>> parameters = parameters(route, segments);
        if (parameters.isPresent()) {
          return Optional.of(new Match(route, parameters.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Map<String, String>> parameters(Route route, List<String> actual) {
    List<String> pattern = route.segments();
    if (route.greedy() ? actual.size() < pattern.size() : actual.size() != pattern.size()) {
      return Optional.empty();
    }
    var parameters = new HashMap<String, String>();
    for (int i = 0; i < pattern.size(); i++) {
      String wanted = pattern.get(i);
      if (wanted.endsWith("+}")) {
        String rest = String.join("/", actual.subList(i, actual.size()));
        if (rest.isEmpty()) {
          return Optional.empty();
        }
        parameters.put(wanted.substring(1, wanted.length() - 2), Query.segment(rest));
      } else if (wanted.startsWith("{")) {
        if (actual.get(i).isEmpty()) {
          return Optional.empty();
        }
        parameters.put(wanted.substring(1, wanted.length() - 1), Query.segment(actual.get(i)));
      } else if (!wanted.equals(actual.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
