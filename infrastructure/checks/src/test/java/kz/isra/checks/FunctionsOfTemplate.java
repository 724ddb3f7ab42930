package kz.isra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.isra.embedded.template.Resolver;
import kz.isra.embedded.template.Template;
import kz.isra.lambda.FunctionHandler;

/** The functions that a template names, started with the environment that it gives them. */
final class FunctionsOfTemplate {
  private final Template template;

  FunctionsOfTemplate(Template template) {
    this.template = template;
    // Clients are made and never called.
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "none");
    System.setProperty("aws.secretAccessKey", "none");
  }

  Set<String> ids() {
    return template.resources(TemplateRules.FUNCTION).keySet();
  }

  /**
   * @throws ReflectiveOperationException where the template names a class that is not there, or one
   *     that Lambda could not make
   */
  FunctionHandler start(String id) throws ReflectiveOperationException {
    Class<?> type = Class.forName(template.properties(id).path("Handler").asText());
    type.getConstructor();
    return (FunctionHandler) type.getConstructor(Map.class).newInstance(environment(id));
  }

  private Map<String, String> environment(String id) {
    var names =
        new Resolver.Names() {
          @Override
          public String ref(String name) {
            return switch (name) {
              case "PublicOrigin" -> "https://isra.example";
              case "PaymentsSandboxUrl" -> "https://pay.example";
              case "MailFrom" -> "Isra <hello@isra.example>";
              default ->
                  template.parameters().getOrDefault(name, name.toLowerCase(java.util.Locale.ROOT));
            };
          }

          @Override
          public String attribute(String logicalId, String attribute) {
            return "arn:aws:service:eu-central-1:000000000000:" + logicalId;
          }
        };
    var environment = new TreeMap<>(new Resolver(template, names).environment(id));
    environment.replaceAll(
        (name, value) -> value.startsWith("{{resolve:") ? "k".repeat(64) : value);
    return environment;
  }

  /** The route keys of a function's HTTP events. */
  Set<String> routes(String id) {
    var routes = new TreeSet<String>();
    for (JsonNode event : events(id, "HttpApi")) {
      JsonNode properties = event.path("Properties");
      routes.add(properties.path("Method").asText() + " " + properties.path("Path").asText());
    }
    return routes;
  }

  /** Whether the template calls a function by an event of such a type. */
  boolean called(String id, String type) {
    return !events(id, type).isEmpty();
  }

  private java.util.List<JsonNode> events(String id, String type) {
    return template.properties(id).path("Events").properties().stream()
        .map(Map.Entry::getValue)
        .filter(event -> event.path("Type").asText().startsWith(type))
        .toList();
  }
}
