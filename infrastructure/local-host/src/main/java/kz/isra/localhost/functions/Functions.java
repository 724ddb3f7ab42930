package kz.isra.localhost.functions;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.isra.embedded.template.Resolver;
import kz.isra.embedded.template.Template;

/** All functions of the template, by logical id. */
public final class Functions {
  /** The type of a function in the template. */
  public static final String TYPE = "AWS::Serverless::Function";

  private static final int DEFAULT_MEMORY = 128;
  private static final int DEFAULT_TIMEOUT = 3;
  private final Map<String, LocalFunction> functions = new LinkedHashMap<>();

  /**
   * @param arns from a logical id to the ARN of the function's alias
   * @param places turns names of the cloud in an environment into those of this host
   */
  public Functions(
      Template template,
      Resolver resolver,
      UnaryOperator<String> arns,
      UnaryOperator<String> places) {
    JsonNode globals = template.functionGlobals();
    template
        .resources(TYPE)
        .forEach((id, properties) -> {
          var environment = new LinkedHashMap<String, String>();
          resolver
              .environment(id)
              .forEach((name, value) -> environment.put(name, places.apply(value)));
          functions.put(
              id,
              new LocalFunction(
                  new LocalFunction.Definition(
                      id,
                      handlerClass(properties),
                      arns.apply(id),
                      number("MemorySize", properties, globals, DEFAULT_MEMORY),
                      Duration.ofSeconds(number("Timeout", properties, globals, DEFAULT_TIMEOUT)),
                      environment)));
        });
  }

  private static String handlerClass(JsonNode properties) {
    return properties.path("Handler").asText().replaceFirst("::.*", "");
  }

  private static int number(String name, JsonNode properties, JsonNode globals, int otherwise) {
    return properties.path(name).asInt(globals.path(name).asInt(otherwise));
  }

  /**
   * @throws IllegalArgumentException where the template has no such function
   */
  public LocalFunction get(String id) {
    LocalFunction function = functions.get(id);
    if (function == null) {
      throw new IllegalArgumentException("The template has no function " + id);
    }
    return function;
  }

  public Optional<LocalFunction> byArn(String arn) {
    return functions.values().stream().filter(function -> function.arn().equals(arn)).findFirst();
  }

  public Collection<LocalFunction> all() {
    return functions.values();
  }

  /** Starts what is not started yet, one after the other. */
  public void warmUp() {
    for (LocalFunction function : functions.values()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      try {
        function.start();
      } catch (FunctionFailed e) {
        // said by the function itself
      }
    }
  }

  public void close() {
    functions.values().forEach(LocalFunction::close);
  }
}
