package kz.isra.playback;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/**
 * What must happen at its time: autowebinars are armed and ended, sessions whose log is closed are
 * finished, and a sweep each minute does what firings and streams did not.
 */
public final class PlaybackHandler extends FunctionHandler {
  static final String NAME = "playback";

  public PlaybackHandler() {
    this(System.getenv());
  }

  public PlaybackHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
