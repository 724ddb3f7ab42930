package kz.isra.embedded.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * A SAM template as a tree. Short forms of functions stand in their long form: {@code !Ref X} is
 * {@code {"Ref": "X"}}, {@code !GetAtt A.B} is {@code {"Fn::GetAtt": ["A", "B"]}}.
 */
public final class Template {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final JsonNode root;

  private Template(JsonNode root) {
    this.root = root;
  }

  /**
   * Finds {@code template.yaml} in the working folder or the nearest folder above it.
   *
   * @throws IllegalStateException where there is none
   */
  public static Template find() {
    return read(locate());
  }

  /** The file that {@link #find} reads. */
  public static Path locate() {
    Path start = Path.of("").toAbsolutePath();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("template.yaml");
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new IllegalStateException("No template.yaml in " + start + " or above it");
  }

  public static Template read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      return parse(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template parse(Reader reader) {
    Object tree = new Yaml(new ShortForms(new LoaderOptions())).load(reader);
    return new Template(JSON.valueToTree(tree));
  }

  /** Properties by logical id of all resources of a type, in the template's order. */
  public Map<String, JsonNode> resources(String type) {
    var found = new LinkedHashMap<String, JsonNode>();
    root.path("Resources").properties().stream()
        .filter(entry -> entry.getValue().path("Type").asText().equals(type))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue().path("Properties")));
    return found;
  }

  /** The types of all resources. */
  public Set<String> types() {
    var types = new TreeSet<String>();
    root.path("Resources").forEach(resource -> types.add(resource.path("Type").asText()));
    return types;
  }

  /** The type of a resource, {@code ""} where there is no such resource. */
  public String type(String logicalId) {
    return root.path("Resources").path(logicalId).path("Type").asText();
  }

  /** The properties of a resource; a missing node where there is none. */
  public JsonNode properties(String logicalId) {
    return root.path("Resources").path(logicalId).path("Properties");
  }

  /** What {@code Globals} says of every function. */
  public JsonNode functionGlobals() {
    return root.path("Globals").path("Function");
  }

  /** The names of all parameters, with the default or {@code ""}. */
  public Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    root.path("Parameters")
        .properties()
        .forEach(
            entry -> parameters.put(entry.getKey(), entry.getValue().path("Default").asText("")));
    return parameters;
  }

  /** A named condition, still to be resolved; a missing node where there is none. */
  JsonNode condition(String name) {
    return root.path("Conditions").path(name);
  }
}
