package kz.isra.balance;

import java.util.Map;
import kz.isra.lambda.FunctionHandler;

/** Shows an organizer the balance and the statement. */
public final class BalanceHandler extends FunctionHandler {
  static final String NAME = "balance";

  /** Called by Lambda. */
  public BalanceHandler() {
    this(System.getenv());
  }

  public BalanceHandler(Map<String, String> environment) {
    super(NAME, environment);
  }
}
