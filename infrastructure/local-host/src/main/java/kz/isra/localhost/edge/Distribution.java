package kz.isra.localhost.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.isra.embedded.template.Resolver;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.http.Headers;

/** The template's Distribution: its behaviours in order, the default last. */
public final class Distribution {
  private static final String TYPE = "AWS::CloudFront::Distribution";

  /** CloudFront's own policy {@code AllViewerExceptHostHeader}. */
  private static final String ALL_EXCEPT_HOST = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

  /** How long CloudFront keeps an error where the Distribution says nothing. */
  private static final Duration DEFAULT_ERROR = Duration.ofSeconds(10);

  private final List<Behavior> behaviors = new ArrayList<>();
  private final Map<Integer, Duration> errors = new HashMap<>();
  private final Template template;
  private final Resolver resolver;
  private final UnaryOperator<String> places;

  /**
   * @param places from a value of the template to the value here: secrets are put in
   */
  public Distribution(Template template, Resolver resolver, UnaryOperator<String> places) {
    this.template = template;
    this.resolver = resolver;
    this.places = places;
    JsonNode config =
        template.resources(TYPE).values().iterator().next().path("DistributionConfig");
    var origins = new HashMap<String, JsonNode>();
    for (JsonNode origin : config.path("Origins")) {
      origins.put(origin.path("Id").asText(), resolver.resolve(origin));
    }
    for (JsonNode behavior : config.path("CacheBehaviors")) {
      behaviors.add(behavior(behavior.path("PathPattern").asText(), behavior, origins));
    }
    behaviors.add(behavior("*", config.path("DefaultCacheBehavior"), origins));
    for (JsonNode error : config.path("CustomErrorResponses")) {
      errors.put(
          error.path("ErrorCode").asInt(),
          Duration.ofSeconds(error.path("ErrorCachingMinTTL").asLong()));
    }
  }

  private Behavior behavior(String pattern, JsonNode node, Map<String, JsonNode> origins) {
    JsonNode origin = origins.get(node.path("TargetOriginId").asText());
    if (origin == null) {
      throw new IllegalArgumentException("The behaviour " + pattern + " has no origin");
    }
    Headers added = Headers.of();
    for (JsonNode header : origin.path("OriginCustomHeaders")) {
      String value = places.apply(header.path("HeaderValue").asText());
      added = added.and(header.path("HeaderName").asText(), value);
    }
    return new Behavior(
        pattern,
        origin.path("DomainName").asText(),
        added,
        methods(node.path("AllowedMethods")),
        policy(node.path("CachePolicyId")),
        everythingElse(node.path("OriginRequestPolicyId").asText()),
        node.path("Compress").asBoolean());
  }

  private static Set<String> methods(JsonNode list) {
    var methods = new HashSet<String>();
    list.forEach(method -> methods.add(method.asText()));
    return methods.isEmpty() ? Set.of("GET", "HEAD") : methods;
  }

  private CachePolicy policy(JsonNode id) {
    return id.has("Ref")
        ? CachePolicy.of(resolver.resolve(template.properties(id.path("Ref").asText())))
        : CachePolicy.managed(id.asText());
  }

  private static boolean everythingElse(String policy) {
    if (!policy.isEmpty() && !policy.equals(ALL_EXCEPT_HOST)) {
      throw new IllegalArgumentException("The request policy " + policy + " is not known here");
    }
    return !policy.isEmpty();
  }

  /** The first behaviour whose pattern fits. */
  Behavior behavior(String path) {
    return behaviors.stream().filter(one -> one.matches(path)).findFirst().orElseThrow();
  }

  /** The domain that a path goes to. */
  public String origin(String path) {
    return behavior(path).origin();
  }

  /** The shortest time an error of this status is kept. */
  Duration error(int status) {
    return errors.getOrDefault(status, DEFAULT_ERROR);
  }

  List<Behavior> behaviors() {
    return behaviors;
  }
}
