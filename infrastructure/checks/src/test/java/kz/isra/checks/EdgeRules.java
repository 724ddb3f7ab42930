package kz.isra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kz.isra.embedded.template.Template;

/** What the Distribution must let through, and what it may keep for everybody. */
final class EdgeRules {
  private static final String TYPE = "AWS::CloudFront::Distribution";

  private EdgeRules() {}

  /** A route whose method its behaviour does not allow is answered by the edge, with 403. */
  static List<String> routesPass(Template template) {
    var findings = new ArrayList<String>();
    template
        .resources(TemplateRules.FUNCTION)
        .forEach((id, function) ->
            function
                .path("Events")
                .forEach(event -> {
                  String method = event.at("/Properties/Method").asText();
                  String path = event.at("/Properties/Path").asText();
                  boolean http = event.path("Type").asText().equals("HttpApi");
                  if (http && !allows(behavior(template, path), method)) {
                    findings.add(id + " never sees " + method + " " + path);
                  }
                }));
    return findings;
  }

  /** What is not asked of a person, and of no page, is kept by its path alone. */
  static List<String> keptByPath(Template template) {
    return behaviors(template)
        .filter(behavior -> behavior.at("/CachePolicyId/Ref").isTextual())
        .filter(behavior -> {
          JsonNode key =
              template
                  .properties(behavior.at("/CachePolicyId/Ref").asText())
                  .at("/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin");
          return Stream.of(
                  "/CookiesConfig/CookieBehavior",
                  "/QueryStringsConfig/QueryStringBehavior",
                  "/HeadersConfig/HeaderBehavior")
              .anyMatch(part -> !key.at(part).asText().equals("none"));
        })
        .map(behavior -> behavior.path("PathPattern").asText() + " is kept by more than its path")
        .toList();
  }

  private static JsonNode behavior(Template template, String path) {
    Optional<JsonNode> found =
        behaviors(template)
            .filter(behavior -> {
              String pattern = behavior.path("PathPattern").asText();
              return pattern.endsWith("/*")
                  ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                  : path.equals(pattern);
            })
            .findFirst();
    return found.orElseGet(() -> config(template).path("DefaultCacheBehavior"));
  }

  private static boolean allows(JsonNode behavior, String method) {
    return StreamSupport.stream(behavior.path("AllowedMethods").spliterator(), false)
        .anyMatch(allowed -> allowed.asText().equals(method));
  }

  private static Stream<JsonNode> behaviors(Template template) {
    return StreamSupport.stream(config(template).path("CacheBehaviors").spliterator(), false);
  }

  private static JsonNode config(Template template) {
    return template.resources(TYPE).values().iterator().next().path("DistributionConfig");
  }
}
