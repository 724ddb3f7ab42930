package kz.isra.registration;

import java.util.Locale;
import java.util.Optional;
import kz.isra.domain.account.FieldRules;
import kz.isra.domain.account.IdentityNumber;
import kz.isra.domain.account.Passwords;
import kz.isra.domain.account.RegistrationForm;
import kz.isra.domain.language.Language;
import kz.isra.domain.personal.Organizer;
import kz.isra.lambda.Fields;
import kz.isra.lambda.NewPassword;

/** Reads a registration and gathers all that is wrong with it (clause 4.1). */
final class RegistrationFields {
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_LOGIN = 40;
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_NUMBER = 40;
  private static final int SHA256 = 64;
  private final Passwords passwords;

  RegistrationFields(Passwords passwords) {
    this.passwords = passwords;
  }

  RegistrationForm read(Fields fields) {
    String email =
        fields.text("email").length(3, LONGEST_EMAIL).as(FieldRules::email, "EMAIL").orElse("");
    String login =
        fields.text("login").length(3, LONGEST_LOGIN).as(FieldRules::login, "LOGIN").orElse("");
    String password = NewPassword.read(fields, passwords);
    Optional<Organizer.Kind> kind =
        fields.text("kind").length(1, 20).as(RegistrationFields::kind, "INVALID");
    String name =
        fields.text("legalName").length(2, LONGEST_NAME).as(FieldRules::line, "INVALID").orElse("");
    String address =
        fields
            .text("legalAddress")
            .length(5, LONGEST_NAME)
            .as(FieldRules::line, "INVALID")
            .orElse("");
    Optional<IdentityNumber> number =
        fields
            .text("identityNumber")
            .length(1, LONGEST_NUMBER)
            .as(IdentityNumber::of, "IDENTITY_NUMBER");
    long version = fields.integer("offerVersion").between(1, Integer.MAX_VALUE).required();
    String sha256 = fields.text("offerSha256").length(SHA256, SHA256).required();
    Language language =
        fields.text("language").length(1, 5).as(Language::of, "INVALID").orElse(Language.RU);
    for (String needed :
        new String[] {"email", "login", "kind", "legalName", "legalAddress", "identityNumber"}) {
      fields.text(needed).length(1, Integer.MAX_VALUE).required();
    }
    ticked(fields, "offerAccepted");
    ticked(fields, "dataConsent");
    if (kind.isPresent()
        && number.isPresent()
        && !RegistrationForm.fits(kind.get(), number.get())) {
      fields.refuse("identityNumber", "WRONG_KIND");
    }
    fields.check();
    return new RegistrationForm(
        kind.orElseThrow(),
        name,
        address,
        number.orElseThrow(),
        email,
        login,
        password,
        Math.toIntExact(version),
        sha256.toLowerCase(Locale.ROOT),
        language);
  }

  private static void ticked(Fields fields, String box) {
    if (!fields.bool(box)) {
      fields.refuse(box, "REQUIRED");
    }
  }

  private static Optional<Organizer.Kind> kind(String text) {
    for (Organizer.Kind kind : Organizer.Kind.values()) {
      if (kind.name().equals(text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
