package kz.isra.domain.session;

/** Who leads a session, and for whom. */
public enum SessionKind {
  /** A host, for the audience. */
  LIVE,
  /** A recorded scenario, for the audience. */
  AUTO,
  /** A host, for the team alone: free, unrecorded, in no list and no report (RM8). */
  REHEARSAL
}
