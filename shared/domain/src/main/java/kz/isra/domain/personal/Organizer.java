package kz.isra.domain.personal;

import kz.isra.domain.language.Language;

/**
 * Who an organizer is (clause 4.1).
 *
 * @param login as it was typed; compared in its normal form only
 * @param email as it was typed, without white space
 * @param language that mails to the person are written in
 */
public record Organizer(
    Kind kind,
    String legalName,
    String legalAddress,
    String identityNumber,
    String email,
    String login,
    Language language) {
  /** Who acts under the account (clause 2.1.4). */
  public enum Kind {
    PERSON,
    SOLE_PROPRIETOR,
    COMPANY
  }

  /** Masked, so that no log ever shows a person. */
  @Override
  public String toString() {
    return "Organizer[" + kind + "]";
  }
}
