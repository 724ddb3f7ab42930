package kz.isra.chat;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Takes what people say and show over their sockets, and gives hosts their tickets. */
public final class ChatHandler extends FunctionHandler {
  static final String NAME = "chat";

  public ChatHandler() {
    this(System.getenv());
  }

  public ChatHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
