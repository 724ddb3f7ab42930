package kz.isra.identity;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Logs people in and out, tells them who they are and lets them set a new password. */
public final class IdentityHandler extends FunctionHandler {
  static final String NAME = "identity";

  /** Called by Lambda. */
  public IdentityHandler() {
    this(System.getenv());
  }

  public IdentityHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
