package kz.isra.embedded.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out {@code Ref}, {@code Fn::GetAtt}, {@code Fn::Sub}, {@code Fn::If}, {@code Fn::Not},
 * {@code Fn::Equals}, {@code Fn::Select}, {@code Fn::Split} and {@code Fn::Join} of a template.
 */
public final class Resolver {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private static final String NO_VALUE = "AWS::NoValue";
  private final Template template;
  private final Names names;

  /** What this place calls the template's resources. */
  public interface Names {
    /**
     * @param name a logical id, a parameter or a pseudo parameter such as {@code AWS::Region}; of a
     *     function also {@code X.Alias}
     */
    String ref(String name);

    String attribute(String logicalId, String attribute);
  }

  public Resolver(Template template, Names names) {
    this.template = template;
    this.names = names;
  }

  /** A copy without functions of CloudFormation. */
  public JsonNode resolve(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.size() == 1) {
        Map.Entry<String, JsonNode> only = object.properties().iterator().next();
        if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
          return function(only.getKey(), only.getValue());
        }
      }
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(entry -> {
            JsonNode value = resolve(entry.getValue());
            if (!value.isMissingNode()) {
              copy.set(entry.getKey(), value);
            }
          });
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(resolve(item)));
      return copy;
    }
    return node;
  }

  /** A text; numbers and truth values as text too. */
  public String text(JsonNode node) {
    return resolve(node).asText();
  }

  /** The environment of a function, its own values over those of {@code Globals}. */
  public Map<String, String> environment(String functionId) {
    var environment = new TreeMap<String, String>();
    for (JsonNode from :
        new JsonNode[] {template.functionGlobals(), template.properties(functionId)}) {
      from.path("Environment")
          .path("Variables")
          .properties()
          .forEach(entry -> {
            JsonNode value = resolve(entry.getValue());
            if (!value.isMissingNode()) {
              environment.put(entry.getKey(), value.asText());
            }
          });
    }
    return environment;
  }

  private JsonNode function(String name, JsonNode argument) {
    return switch (name) {
      case "Ref" ->
          argument.asText().equals(NO_VALUE)
              ? JsonNodeFactory.instance.missingNode()
              : TextNode.valueOf(names.ref(argument.asText()));
      case "Fn::GetAtt" ->
          TextNode.valueOf(names.attribute(argument.get(0).asText(), text(argument.get(1))));
      case "Fn::Sub" -> TextNode.valueOf(substitute(argument));
      case "Fn::If" ->
          resolve(argument.get(holds(template.condition(argument.get(0).asText())) ? 1 : 2));
      case "Fn::Select" -> resolve(argument.get(1)).path(argument.get(0).asInt());
      case "Fn::Split" -> split(text(argument.get(0)), text(argument.get(1)));
      case "Fn::Join" -> TextNode.valueOf(join(text(argument.get(0)), argument.get(1)));
      default -> throw new IllegalArgumentException(name + " is not supported here");
    };
  }

  private boolean holds(JsonNode condition) {
    if (condition.has("Fn::Not")) {
      return !holds(condition.path("Fn::Not").path(0));
    }
    if (condition.has("Fn::Equals")) {
      JsonNode pair = condition.path("Fn::Equals");
      return text(pair.path(0)).equals(text(pair.path(1)));
    }
    throw new IllegalArgumentException("A condition is not supported here: " + condition);
  }

  private String substitute(JsonNode argument) {
    JsonNode local = argument.path(1);
    String pattern = argument.isArray() ? argument.path(0).asText() : argument.asText();
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), local)))
        .replace("${!", "${");
  }

  private String value(String name, JsonNode local) {
    if (local.has(name)) {
      return text(local.path(name));
    }
    int dot = name.indexOf('.');
    return dot < 0 || name.endsWith(".Alias")
        ? names.ref(name)
        : names.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private static ArrayNode split(String by, String text) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    for (String part : text.split(Pattern.quote(by), -1)) {
      parts.add(part);
    }
    return parts;
  }

  private String join(String by, JsonNode list) {
    var joined = new StringBuilder();
    for (JsonNode item : resolve(list)) {
      joined.append(joined.isEmpty() ? "" : by).append(item.asText());
    }
    return joined.toString();
  }
}
