package kz.isra.scenarios;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** The Lambda function {@code scenarios}: what was recorded. */
public final class ScenariosHandler extends FunctionHandler {
  static final String NAME = "scenarios";

  public ScenariosHandler() {
    this(System.getenv());
  }

  public ScenariosHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
