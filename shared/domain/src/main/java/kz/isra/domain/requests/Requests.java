package kz.isra.domain.requests;

import java.time.Instant;

/**
 * Remembers requests by the key their sender chose, so that a repeat gets the first answer again.
 * Entries are kept for seven days. Every method is a single conditional write or read.
 */
public interface Requests {
  /**
   * Claims a key for a request.
   *
   * @param key unique for the account and route
   * @param bodyHash SHA-256 of the request's body in hex
   * @param until a claim whose work did not finish by then may be taken over
   */
  Claim claim(String key, String bodyHash, Instant now, Instant until);

  /** Stores the answer of the claimed request; from now on a repeat gets it. */
  void finish(String key, StoredAnswer answer);

  /** Forgets a claim whose request was refused before it took effect. */
  void release(String key);

  /** What became of a claim. */
  sealed interface Claim {
    /** The request is new: do the work, then finish or release. */
    record Claimed() implements Claim {}

    /** The same request was answered before. */
    record Answered(StoredAnswer answer) implements Claim {}

    /** The same request is being worked on. */
    record InProgress() implements Claim {}

    /** The key was used with another body. */
    record OtherBody() implements Claim {}
  }

  /**
   * @param body JSON text
   */
  record StoredAnswer(int status, String body) {}
}
