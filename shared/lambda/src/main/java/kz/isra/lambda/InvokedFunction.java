package kz.isra.lambda;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Under which name this function is called. A function's environment cannot name the function
 * itself, because the template would need it before it exists; each invocation tells it.
 */
public final class InvokedFunction {
  private final AtomicReference<Optional<String>> arn = new AtomicReference<>(Optional.empty());

  void called(String invokedArn) {
    arn.set(Optional.of(invokedArn));
  }

  /**
   * @return the ARN of the newest invocation, with its alias
   * @throws IllegalStateException before the first invocation
   */
  public String arn() {
    return arn.get().orElseThrow(() -> new IllegalStateException("Not invoked yet"));
  }
}
