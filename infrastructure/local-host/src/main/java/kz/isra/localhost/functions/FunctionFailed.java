package kz.isra.localhost.functions;

/** A function threw, or is not there. */
public final class FunctionFailed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final boolean absent;

  private FunctionFailed(String message, Throwable cause, boolean absent) {
    super(message, cause);
    this.absent = absent;
  }

  static FunctionFailed threw(String function, Throwable cause) {
    return new FunctionFailed(function + " failed: " + cause, cause, false);
  }

  static FunctionFailed absent(String function, Throwable cause) {
    return new FunctionFailed(function + " is not there: " + cause.getMessage(), cause, true);
  }

  /** Its code could not be loaded or did not start, so that no event was seen. */
  public boolean isAbsent() {
    return absent;
  }
}
