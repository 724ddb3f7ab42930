package kz.isra.domain.account;

import kz.isra.domain.id.OrgId;

/** What accounts may do. */
@FunctionalInterface
public interface Standings {
  /** As it is at this moment; untouched where nothing was ever decided. */
  Standing of(OrgId org);
}
