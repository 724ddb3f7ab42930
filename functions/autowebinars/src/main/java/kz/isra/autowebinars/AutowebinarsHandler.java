package kz.isra.autowebinars;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Makes, changes, shows and stops autowebinars for their owners. */
public final class AutowebinarsHandler extends FunctionHandler {
  static final String NAME = "autowebinars";

  public AutowebinarsHandler() {
    this(System.getenv());
  }

  public AutowebinarsHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
