package kz.isra.localhost.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How far the demo of a data folder came. Its steps are those of a person and cannot be repeated
 * over a half of them, so a demo that stopped is told with what to do and never begun again.
 */
public final class DemoMark {
  private static final String WHOLE_TEXT = Demo.LOGIN;
  private final Path folder;
  private final Path file;

  /**
   * @param folder the host's data
   */
  public DemoMark(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.file = this.folder.resolve("demo");
  }

  /** What is there. */
  public enum State {
    NONE,
    HALF,
    WHOLE
  }

  public State state() throws IOException {
    if (!Files.exists(file)) {
      return State.NONE;
    }
    return Files.readString(file).equals(WHOLE_TEXT) ? State.WHOLE : State.HALF;
  }

  public void begun() throws IOException {
    Files.writeString(file, "begun");
  }

  public void whole() throws IOException {
    Files.writeString(file, WHOLE_TEXT);
  }

  /** One sentence for whoever wants it whole. */
  public String remedy() {
    return "To have it whole stop Isra, delete the folder " + folder + " and start again.";
  }
}
