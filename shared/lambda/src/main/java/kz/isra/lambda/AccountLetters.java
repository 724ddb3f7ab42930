package kz.isra.lambda;

import java.util.Map;
import kz.isra.domain.account.AccountMails;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.language.Language;
import kz.isra.domain.mail.Mail;

/** The letters about accounts, with links into the pages at the public origin. */
public final class AccountLetters implements AccountMails {
  private final Words words = new Words(AccountLetters.class, "account");
  private final String origin;

  /**
   * @param origin without a slash at the end
   */
  public AccountLetters(String origin) {
    this.origin = origin;
  }

  @Override
  public Mail confirmation(String to, Language language, String secret, String key) {
    String link = origin + "/confirm?token=" + secret + "&lang=" + language.code();
    return letter("confirmation", to, language, link, key);
  }

  @Override
  public Mail alreadyRegistered(String to, Language language, String key) {
    return letter(
        "alreadyRegistered", to, language, origin + "/login?lang=" + language.code(), key);
  }

  @Override
  public Mail reset(String to, Language language, String secret, String key) {
    String link = origin + "/reset?token=" + secret + "&lang=" + language.code();
    return letter("reset", to, language, link, key);
  }

  @Override
  public Mail standing(String to, Language language, StandingOrder order, Standing standing) {
    String name =
        switch (order.kind()) {
          case SUSPEND -> "suspended";
          case RESTORE -> standing.mayAir() ? "restored" : "stillSuspended";
        };
    String remedy = words.say(language, "remedy." + order.axis(), Map.of());
    var values = Map.of("reason", order.reason(), "remedy", remedy, "link", origin + "/app");
    return Mail.text(
        to,
        words.say(language, name + ".subject", values),
        words.say(language, name + ".text", values),
        "standing:" + order.org() + ":" + order.number());
  }

  private Mail letter(String name, String to, Language language, String link, String key) {
    var values = Map.of("link", link, "origin", origin);
    return Mail.text(
        to,
        words.say(language, name + ".subject", values),
        words.say(language, name + ".text", values),
        key);
  }
}
