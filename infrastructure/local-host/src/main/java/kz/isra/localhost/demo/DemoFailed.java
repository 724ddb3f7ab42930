package kz.isra.localhost.demo;

/** A step of the demo did not work; the message says which. */
public final class DemoFailed extends Exception {
  private static final long serialVersionUID = 1;

  public DemoFailed(String message) {
    super(message);
  }
}
