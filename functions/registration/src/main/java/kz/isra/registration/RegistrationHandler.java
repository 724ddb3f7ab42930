package kz.isra.registration;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Shows the public offer and the price list, and takes registrations. */
public final class RegistrationHandler extends FunctionHandler {
  static final String NAME = "registration";

  /** Called by Lambda. */
  public RegistrationHandler() {
    this(System.getenv());
  }

  public RegistrationHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
