package kz.isra.domain.account;

import kz.isra.domain.language.Language;
import kz.isra.domain.personal.Organizer;

/**
 * What a registration is made of once every field is well-formed (clause 4.1).
 *
 * @param offerVersion and hash: what stood on the screen when the box was ticked
 */
public record RegistrationForm(
    Organizer.Kind kind,
    String legalName,
    String legalAddress,
    IdentityNumber identityNumber,
    String email,
    String login,
    String password,
    int offerVersion,
    String offerSha256,
    Language language) {
  public RegistrationForm {
    if (!fits(kind, identityNumber)) {
      throw new IllegalArgumentException("The number is not one of a " + kind);
    }
  }

  /**
   * Whether such a number belongs to such a kind: persons and sole proprietors use an IIN,
   * companies a BIN (requirements RG-02).
   */
  public static boolean fits(Organizer.Kind kind, IdentityNumber number) {
    boolean company = kind == Organizer.Kind.COMPANY;
    return company == (number.type() == IdentityNumber.Type.BIN);
  }

  Organizer organizer() {
    return new Organizer(
        kind, legalName, legalAddress, identityNumber.digits(), email, login, language);
  }

  /** Masked: it holds a person and a password. */
  @Override
  public String toString() {
    return "RegistrationForm[" + kind + "]";
  }
}
