package kz.isra.rooms;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** The Lambda function {@code rooms}: rooms, their banners, Start and End. */
public final class RoomsHandler extends FunctionHandler {
  static final String NAME = "rooms";

  public RoomsHandler() {
    this(System.getenv());
  }

  public RoomsHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
