package kz.isra.topups;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Takes money in through payment providers. */
public final class TopupsHandler extends FunctionHandler {
  static final String NAME = "topups";

  /** Called by Lambda. */
  public TopupsHandler() {
    this(System.getenv());
  }

  public TopupsHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
