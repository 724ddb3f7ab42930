package kz.isra.domain.account;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.id.OrgId;

/**
 * What an account may do, on three axes that know nothing of each other (C3): what is lifted on one
 * stays on the others, so that a top-up never undoes an order. Immutable: a change is a new value
 * with the next version.
 *
 * @param suspensions by axis; empty for an account that may do everything
 * @param version 0 where nothing was ever decided, one more with each change
 */
public record Standing(OrgId org, Map<Axis, Suspension> suspensions, long version) {
  /** Where a suspension comes from, and so what lifts it. */
  public enum Axis {
    /** A year without activity (5.1.7). */
    LIFECYCLE,
    /** A debt that was not paid in time (5.2.3). */
    BILLING,
    /** An order of the operator (5.1.3). */
    MODERATION
  }

  /**
   * @param reason as the operator words it for the owner
   */
  public record Suspension(String reason, Instant since) {}

  /** What follows from all axes together; the first that holds in this order. */
  public enum Status {
    /**
     * Logging in, topping up, reading and exporting go on; nothing is put on air. What was on air
     * before may finish.
     */
    SUSPENDED,
    ACTIVE
  }

  public Standing {
    var copy = new EnumMap<Axis, Suspension>(Axis.class);
    copy.putAll(suspensions);
    suspensions = Collections.unmodifiableMap(copy);
    if (version < 0) {
      throw new IllegalArgumentException("A version counts from 0");
    }
  }

  /** Of an account about which nothing was ever decided. */
  public static Standing untouched(OrgId org) {
    return new Standing(org, Map.of(), 0);
  }

  public Status effective() {
    return suspensions.isEmpty() ? Status.ACTIVE : Status.SUSPENDED;
  }

  /** Whether something may be put on air or planned to be (I16). */
  public boolean mayAir() {
    return effective() == Status.ACTIVE;
  }

  /** What the order makes of it; empty where that is so already. */
  Optional<Standing> after(StandingOrder order) {
    boolean suspends = order.kind() == StandingOrder.Kind.SUSPEND;
    if (suspensions.containsKey(order.axis()) == suspends) {
      return Optional.empty();
    }
    var next = new EnumMap<Axis, Suspension>(Axis.class);
    next.putAll(suspensions);
    if (suspends) {
      next.put(order.axis(), new Suspension(order.reason(), order.at()));
    } else {
      next.remove(order.axis());
    }
    return Optional.of(new Standing(org, next, version + 1));
  }
}
