package kz.isra.reports;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Shows an organizer who came to a session and what they did. */
public final class ReportsHandler extends FunctionHandler {
  static final String NAME = "reports";

  /** Called by Lambda. */
  public ReportsHandler() {
    this(System.getenv());
  }

  public ReportsHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
