package kz.isra.domain.pricing;

/** Whose traffic the picture costs; the price follows from it. */
public enum VideoOrigin {
  /** YouTube or the organizer's own address. */
  LINKED,
  /** A file stored in Isra. */
  STORED
}
