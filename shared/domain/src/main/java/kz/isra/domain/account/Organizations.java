package kz.isra.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.PostOutcome;

/** The stored accounts. What has expired is not there, whether it was cleaned up or not. */
public interface Organizations {
  /** Writes all of a registration or nothing. The login name must be free. */
  Created create(NewOrganization all);

  Optional<Organization> find(OrgId id, Instant now);

  Optional<Organization> byLogin(String loginKey, Instant now);

  /** The account that confirmed this e-mail. */
  Optional<Organization> byEmail(String emailKey);

  /** Stores a link's token. */
  void keep(MailToken token);

  /** A token of this purpose, used ones too, expired ones not. */
  Optional<MailToken> token(String hash, MailToken.Purpose purpose, Instant now);

  /**
   * Opens a pending account in one transaction: the account never expires from now on, its e-mail
   * is claimed, the token is used, and the trial is posted.
   *
   * @param trial empty where the identity had its trial before
   */
  Confirmed confirm(
      Organization pending, MailToken token, Set<Organization.Flag> flags, Optional<Trial> trial);

  /**
   * Sets a new password, in one transaction with the use of the token; every older login is dead.
   *
   * @return false where the token was used or the account has changed meanwhile
   */
  boolean changePassword(Organization now, String passwordHash, MailToken token);

  /** Replaces the hash of an unchanged password by a stronger one. */
  void rehash(Organization now, String passwordHash);

  /** The trial bonus and the state of the book that it is decided on. */
  record Trial(Book before, Operation operation) {}

  /** What became of a registration. */
  sealed interface Created {
    record Done() implements Created {}

    record LoginTaken() implements Created {}
  }

  /** What became of a confirmation. */
  sealed interface Confirmed {
    record Done() implements Confirmed {}

    /** The e-mail belongs to another account since. */
    record EmailTaken() implements Confirmed {}

    /** The account or the token is no longer as it was read. */
    record Changed() implements Confirmed {}

    /** The ledger did not take the trial. */
    record TrialRefused(PostOutcome why) implements Confirmed {}
  }
}
