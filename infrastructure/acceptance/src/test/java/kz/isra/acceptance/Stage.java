package kz.isra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * What the stories stand on. A method that runs before all tests may ask for {@link Host}, a test
 * for these:
 *
 * <ul>
 *   <li>{@link Host}, as {@link SharedHost} or {@link OwnHost} has it;
 *   <li>{@link People} at that host;
 *   <li>{@link Chromium}, for people at a host that the test itself started.
 * </ul>
 *
 * When a test fails, pictures of what its people saw are left in {@code target/screens}; when it
 * does not, none of their pages may have complained. Whatever they have open ends with the class.
 */
final class Stage
    implements ParameterResolver,
        TestExecutionExceptionHandler,
        AfterEachCallback,
        AfterAllCallback {
  private static final Namespace OF_CLASS = Namespace.create(Stage.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    boolean inTest = context.getTestMethod().isPresent();
    return type == Host.class || inTest && (type == People.class || type == Chromium.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Host.class) {
      return host(context);
    }
    return type == Chromium.class
        ? Chromium.shared()
        : Chromium.shared().people(host(context).origin());
  }

  /** Its own one starts with the first question and ends with the class. */
  private static Host host(ExtensionContext context) {
    Class<?> story = context.getRequiredTestClass();
    OwnHost own = story.getAnnotation(OwnHost.class);
    if (own == null) {
      return Host.shared();
    }
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    return ofClass
        .getStore(OF_CLASS)
        .getOrComputeIfAbsent(story, none -> Host.start(own.value()), Host.class);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    String story = context.getRequiredTestClass().getSimpleName();
    String test = context.getTestMethod().map(Method::getName).orElse("");
    if (Chromium.isOpen()) {
      for (People people : Chromium.shared().people()) {
        people.lastLooks("failed-" + story + "-" + test);
      }
    }
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!Chromium.isOpen()) {
      return;
    }
    try {
      if (context.getExecutionException().isEmpty()) {
        for (People people : Chromium.shared().people()) {
          assertThat(people.complaints()).as("what the pages complained of").isEmpty();
        }
      }
    } finally {
      Chromium.shared().leave();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Chromium.endShared();
  }
}
