package kz.isra.localhost;

import java.nio.file.Path;

/** Why the host does not start, as one sentence for the person who started it. */
public final class CannotStart extends Exception {
  private static final long serialVersionUID = 1;

  public CannotStart(String sentence) {
    super(sentence);
  }

  public static CannotStart damaged(Path folder, String what) {
    return new CannotStart(
        "The data folder "
            + folder
            + " is damaged ("
            + what
            + "); move it away, or give another folder with --data.");
  }
}
