package kz.isra.broadcast;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Takes the inbox's stream: writes the logs and sends their blocks to the sockets. */
public final class BroadcastHandler extends FunctionHandler {
  static final String NAME = "broadcast";

  public BroadcastHandler() {
    this(System.getenv());
  }

  public BroadcastHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
