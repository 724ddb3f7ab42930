package kz.isra.media;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Takes uploads of video, and checks what was uploaded when the stream of its rows says so. */
public final class MediaHandler extends FunctionHandler {
  static final String NAME = "media";

  /** Called by Lambda. */
  public MediaHandler() {
    this(System.getenv());
  }

  public MediaHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
