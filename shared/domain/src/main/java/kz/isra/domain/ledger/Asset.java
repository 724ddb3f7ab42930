package kz.isra.domain.ledger;

/** What is counted. The two never convert into each other (I4). Both have two decimal places. */
public enum Asset {
  /** Tenge paid in. */
  KZT,
  /** Tenge credited by the operator; spendable here, never paid out. */
  BON
}
