package kz.isra.domain.media.probe;

import kz.isra.domain.media.RejectReason;

/** Ends the reading of a file that will not be played; never leaves this package. */
final class Unplayable extends Exception {
  private static final long serialVersionUID = 1;
  private final RejectReason reason;

  Unplayable(RejectReason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  RejectReason reason() {
    return reason;
  }
}
