package kz.isra.domain.id;

import java.util.Optional;

/** Names an organizer, the tenant: {@code org_} and 26 characters of base32. */
public record OrgId(String value) {
  static final String PREFIX = "org_";

  public OrgId {
    IdText.check(PREFIX, value);
  }

  /** Reads what came from outside; empty where it is not such an id. */
  public static Optional<OrgId> of(String text) {
    return IdText.fits(PREFIX, text) ? Optional.of(new OrgId(text)) : Optional.empty();
  }

  public static OrgId next(IdSource ids) {
    return new OrgId(ids.next(PREFIX));
  }

  @Override
  public String toString() {
    return value;
  }
}
