package kz.isra.localhost.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One function: the handler class of the template, made at the first event. One object serves all
 * events, several at a time, where Lambda would start more of them.
 */
public final class LocalFunction {
  private static final Logger LOG = LoggerFactory.getLogger(LocalFunction.class);
  private final Definition definition;
  private final LongAdder invocations = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private @Nullable RequestStreamHandler handler;
  private @Nullable FunctionFailed absent;

  /**
   * @param id as in the template
   * @param handlerClass with a public constructor that takes the environment
   * @param arn of the alias
   */
  public record Definition(
      String id,
      String handlerClass,
      String arn,
      int memory,
      Duration timeout,
      Map<String, String> environment) {}

  LocalFunction(Definition definition) {
    this.definition = definition;
  }

  public String id() {
    return definition.id();
  }

  public String arn() {
    return definition.arn();
  }

  /**
   * @param event JSON
   * @return JSON
   * @throws FunctionFailed whatever the handler threw
   */
  public byte[] invoke(byte[] event) {
    RequestStreamHandler started = start();
    invocations.increment();
    long from = System.nanoTime();
    try {
      var output = new ByteArrayOutputStream();
      started.handleRequest(
          new ByteArrayInputStream(event),
          output,
          new Invocation(
              definition.id(), definition.arn(), definition.memory(), definition.timeout()));
      return output.toByteArray();
    } catch (Exception | LinkageError | StackOverflowError e) {
      errors.increment();
      LOG.error("{} failed", definition.id(), e);
      throw FunctionFailed.threw(definition.id(), e);
    } finally {
      nanos.add(System.nanoTime() - from);
    }
  }

  /** Makes the handler, unless it is there. A failure is remembered and said once. */
  synchronized RequestStreamHandler start() {
    if (handler != null) {
      return handler;
    }
    if (absent != null) {
      throw absent;
    }
    try {
      handler = create();
      return handler;
    } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
      Throwable cause =
          e instanceof InvocationTargetException wrapped && wrapped.getCause() != null
              ? wrapped.getCause()
              : e;
      absent = FunctionFailed.absent(definition.id(), cause);
      if (cause instanceof ClassNotFoundException) {
        LOG.warn(
            "{}: the class {} is not on the class path; its events fail",
            definition.id(),
            definition.handlerClass());
      } else {
        LOG.error("{} does not start; its events fail", definition.id(), cause);
      }
      throw absent;
    }
  }

  private RequestStreamHandler create() throws ReflectiveOperationException {
    Object made =
        Class.forName(definition.handlerClass())
            .getConstructor(Map.class)
            .newInstance(definition.environment());
    return (RequestStreamHandler) made;
  }

  /** Whether its handler was made. */
  public synchronized boolean isThere() {
    return handler != null;
  }

  /** Closes the handler where it can be closed. */
  synchronized void close() {
    if (handler instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        LOG.warn("{} does not close", definition.id(), e);
      }
    }
  }

  /** Numbers for {@code /dev/counters}: invocations, errors, milliseconds. */
  public Map<String, Long> counters() {
    return Map.of(
        "invocations", invocations.sum(),
        "errors", errors.sum(),
        "ms", Duration.ofNanos(nanos.sum()).toMillis());
  }
}
