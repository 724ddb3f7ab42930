package kz.isra.pages;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Serves the HTML shells and the files they need. */
public final class PagesHandler extends FunctionHandler {
  static final String NAME = "pages";

  /** Called by Lambda. */
  public PagesHandler() {
    this(System.getenv());
  }

  public PagesHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
