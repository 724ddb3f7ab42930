package kz.isra.domain.ledger;

import kz.isra.domain.id.OrgId;

/**
 * The accounts of one organizer's book. Those of the outer world and of the operator are kept per
 * organizer too, so that no two organizers ever wait for the same row; a total is a sum over books.
 */
public enum Account {
  /** Money paid in and not spent. */
  MAIN(Asset.KZT, "org:%s:main", Bound.BELOW_ZERO_BY_REASON),
  BONUS(Asset.BON, "org:%s:bonus", Bound.NEVER_BELOW_ZERO),
  /** Main money set aside for airings. */
  HELD_MAIN(Asset.KZT, "org:%s:hold", Bound.NEVER_BELOW_ZERO),
  HELD_BONUS(Asset.BON, "org:%s:hold", Bound.NEVER_BELOW_ZERO),
  /** What the operator earned. */
  REVENUE_MAIN(Asset.KZT, "rev:%s", Bound.NEVER_BELOW_ZERO),
  REVENUE_BONUS(Asset.BON, "rev:%s", Bound.NEVER_BELOW_ZERO),
  /** Where payments come from. */
  WORLD_PAYMENTS(Asset.KZT, "world:psp:%s", Bound.NEVER_ABOVE_ZERO),
  /** Where the operator's bonus comes from. */
  WORLD_BONUS(Asset.BON, "world:bonus:%s", Bound.NEVER_ABOVE_ZERO),
  /** What was used and is charged to nobody. */
  WRITTEN_OFF(Asset.KZT, "world:written-off:%s", Bound.NEVER_ABOVE_ZERO);

  /** On which side of zero a balance may stand. */
  enum Bound {
    NEVER_BELOW_ZERO,
    NEVER_ABOVE_ZERO,
    BELOW_ZERO_BY_REASON
  }

  private final Asset asset;
  private final String pattern;
  private final Bound bound;

  Account(Asset asset, String pattern, Bound bound) {
    this.asset = asset;
    this.pattern = pattern;
    this.bound = bound;
  }

  public Asset asset() {
    return asset;
  }

  Bound bound() {
    return bound;
  }

  /** The account's name in the whole ledger, for example {@code org:org_…:main KZT/2}. */
  public String fullName(OrgId org) {
    return pattern.formatted(org.value()) + " " + asset + "/2";
  }
}
