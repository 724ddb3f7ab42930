package kz.isra.localhost.sockets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.embedded.template.Template;

/**
 * A WebSocket API of the template.
 *
 * @param stage the first piece of its paths
 * @param selector the field of a message that chooses the route
 * @param functions function ids by route key
 * @param answering route keys whose function's body goes back to the sender
 */
record SocketDefinition(
    String stage, String selector, Map<String, String> functions, Set<String> answering) {
  static final String CONNECT = "$connect";
  static final String DEFAULT = "$default";
  static final String DISCONNECT = "$disconnect";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FUNCTION = Pattern.compile("functions/\\$\\{(\\w+)\\.Alias}");
  private static final Pattern TARGET = Pattern.compile("integrations/\\$\\{(\\w+)}");

  static SocketDefinition of(Template template, String apiId) {
    var functions = new HashMap<String, String>();
    var answering = new HashSet<String>();
    template
        .resources("AWS::ApiGatewayV2::Route")
        .forEach((id, route) -> {
          if (route.path("ApiId").path("Ref").asText().equals(apiId)) {
            String key = route.path("RouteKey").asText();
            functions.put(key, function(template, route));
            if (route.has("RouteResponseSelectionExpression")) {
              answering.add(key);
            }
          }
        });
    JsonNode stage =
        template.resources("AWS::ApiGatewayV2::Stage").values().stream()
            .filter(one -> one.path("ApiId").path("Ref").asText().equals(apiId))
            .findFirst()
            .orElseThrow();
    String selector = template.properties(apiId).path("RouteSelectionExpression").asText();
    return new SocketDefinition(
        stage.path("StageName").asText(),
        selector.replace("$request.body.", ""),
        functions,
        answering);
  }

  private static String function(Template template, JsonNode route) {
    String integration = group(TARGET, route.path("Target").path("Fn::Sub").asText());
    JsonNode uri = template.properties(integration).path("IntegrationUri");
    return group(FUNCTION, uri.path("Fn::Sub").asText());
  }

  private static String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("Not understood here: " + text);
    }
    return matcher.group(1);
  }

  /** The route of a message: the one its field names, else the default. */
  String route(String text) {
    if (functions.size() > 3) {
      try {
        String wanted = JSON.readTree(text).path(selector).asText();
        if (functions.containsKey(wanted)) {
          return wanted;
        }
      } catch (IOException e) {
        return DEFAULT;
      }
    }
    return DEFAULT;
  }
}
