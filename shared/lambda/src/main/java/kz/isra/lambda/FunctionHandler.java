package kz.isra.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A Lambda function of Isra: it takes HTTP, WebSocket, stream and schedule events and gives each to
 * the bean that its factory made for it.
 *
 * <p>The factory is chosen by the property {@value #FUNCTION}, so that several functions can stand
 * on one class path without seeing each other's beans.
 */
public abstract class FunctionHandler extends MicronautRequestStreamHandler {
  /** Names the function whose factory makes the beans. */
  public static final String FUNCTION = "isra.function";

  /**
   * @param name of the function, as its folder is called
   * @param environment on Lambda the process's own
   */
  protected FunctionHandler(String name, Map<String, String> environment) {
    super(context(name, environment));
  }

  /** The routes of the function, to be compared with the template's. */
  public Routes routes() {
    return applicationContext.getBean(Routes.class);
  }

  @Override
  protected void execute(InputStream input, OutputStream output, Context lambda)
      throws IOException {
    applicationContext.getBean(InvokedFunction.class).called(lambda.getInvokedFunctionArn());
    JsonNode event = read(input);
    output.write(Json.bytes(answer(event)));
  }

  private Object answer(JsonNode event) {
    if (HttpEvents.matches(event)) {
      return HttpEvents.answer(routes().answer(HttpEvents.request(event)));
    }
    if (SocketRequest.matches(event)) {
      return SocketEvents.answer(
          applicationContext.getBean(SocketRoutes.class), SocketRequest.of(event));
    }
    if (StreamRecord.matches(event)) {
      List<String> failed =
          applicationContext.getBean(StreamConsumer.class).consume(StreamRecord.of(event));
      return Map.of(
          "batchItemFailures",
          failed.stream()
              .map(number -> Map.of("itemIdentifier", number))
              .collect(Collectors.toList()));
    }
    applicationContext.getBean(ScheduleConsumer.class).consume(event);
    return Map.of();
  }

  private static JsonNode read(InputStream input) throws IOException {
    try {
      return Json.tree(input.readAllBytes());
    } catch (Json.MalformedJson e) {
      throw new IOException("The event is not JSON", e);
    }
  }

  private static ApplicationContext context(String name, Map<String, String> environment) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(Map.of(FUNCTION, name))
        .singletons(Config.of(environment), new InvokedFunction())
        .build();
  }
}
