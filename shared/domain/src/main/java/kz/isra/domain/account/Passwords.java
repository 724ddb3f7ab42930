package kz.isra.domain.account;

/** Hashes of passwords, by argon2id (reliability A1 row 12). Passwords are compared in NFC. */
public interface Passwords {
  /** A new hash in PHC form. */
  String hash(String password);

  Check check(String password, String hash);

  /** As much work as a check, for an account that does not exist. */
  void pretend(String password);

  /** Whether it stands in the list of the most used passwords. */
  boolean isCommon(String password);

  /** The result of a check. */
  enum Check {
    WRONG,
    RIGHT,
    /** Right, and its hash was made with weaker parameters than today's. */
    RIGHT_BUT_WEAK
  }
}
