package kz.isra.viewers;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Answers attendees over HTTP: the door, joining, tickets, snapshots, blocks, presence, clicks. */
public final class ViewersHandler extends FunctionHandler {
  static final String NAME = "viewers";

  public ViewersHandler() {
    this(System.getenv());
  }

  public ViewersHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
