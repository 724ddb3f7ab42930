package kz.isra.registration;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.account.ConfirmEmail;
import kz.isra.domain.account.Limit;
import kz.isra.domain.account.Limits;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.Passwords;
import kz.isra.domain.account.PersonalKeys;
import kz.isra.domain.account.RegisterOrganizer;
import kz.isra.domain.account.RegistrationForm;
import kz.isra.domain.account.SendConfirmation;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;
import kz.isra.domain.money.Money;
import kz.isra.domain.offer.OfferVersion;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.lambda.Callers;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.Fields;
import kz.isra.lambda.LoginCookies;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes that make and confirm an account. */
final class RegistrationRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(RegistrationRoutes.class);
  private static final int LONGEST_TOKEN = 100;
  private final RegisterOrganizer register;
  private final ConfirmEmail confirm;
  private final SendConfirmation send;
  private final RegistrationFields form;
  private final PersonalData personal;
  private final Limits limits;
  private final PersonalKeys keys;
  private final Callers callers;
  private final ClientAddress address;
  private final Mailer mailer;
  private final Clock clock;

  RegistrationRoutes(
      RegisterOrganizer register,
      ConfirmEmail confirm,
      SendConfirmation send,
      Passwords passwords,
      PersonalData personal,
      Limits limits,
      PersonalKeys keys,
      Callers callers,
      ClientAddress address,
      Mailer mailer,
      Clock clock) {
    this.register = register;
    this.confirm = confirm;
    this.send = send;
    this.form = new RegistrationFields(passwords);
    this.personal = personal;
    this.limits = limits;
    this.keys = keys;
    this.callers = callers;
    this.address = address;
    this.mailer = mailer;
    this.clock = clock;
  }

  void addTo(Routes.Builder routes) {
    routes
        .on("POST /api/registrations", this::register)
        .on("POST /api/registrations/confirm", this::confirm)
        .on("POST /api/registrations/confirmation-mails", this::mailAgain);
  }

  private Response register(Request request) {
    RegistrationForm given = form.read(request.fields());
    String userAgent = request.header("user-agent").orElse("");
    return switch (register.register(given, address.of(request), userAgent)) {
      case RegisterOrganizer.Outcome.Registered(
              OrgId org,
              LoginToken login,
              Optional<Mail> mail) -> {
        mail.ifPresent(this::sendOrLog);
        yield Response.json(201, Map.of("orgId", org.value(), "email", given.email()))
            .withCookie(LoginCookies.set(login, false));
      }
      case RegisterOrganizer.Outcome.OfferChanged(OfferVersion current) ->
          throw new Problem(
              ErrorCode.OFFER_CHANGED,
              Map.of(
                  "n", current.number(),
                  "sha256", current.sha256(),
                  "href", "/offer/" + current.number()));
      case RegisterOrganizer.Outcome.LoginTaken() -> throw new Problem(ErrorCode.LOGIN_TAKEN);
      case RegisterOrganizer.Outcome.TooMany() -> throw new Problem(ErrorCode.TOO_MANY_ATTEMPTS);
    };
  }

  private Response confirm(Request request) {
    Fields fields = request.fields();
    String token = fields.text("token").length(1, LONGEST_TOKEN).required();
    fields.check();
    String from = keys.ip(address.of(request));
    if (!limits.take(Limit.TOKEN_FROM_IP, from, clock.instant())) {
      throw new Problem(ErrorCode.TOO_MANY_ATTEMPTS);
    }
    return switch (confirm.confirm(token)) {
      case ConfirmEmail.Outcome.Confirmed(OrgId org, Money trial, boolean credited) ->
          Response.json(
              200,
              Map.of(
                  "email", personal.organizer(org).map(Organizer::email).orElse(""),
                  "trialTiyn", trial.tiyn(),
                  "credited", credited));
      case ConfirmEmail.Outcome.LinkDead() -> throw new Problem(ErrorCode.TOKEN_USED_OR_EXPIRED);
    };
  }

  private Response mailAgain(Request request) {
    switch (send.send(callers.caller(request).org())) {
      case SendConfirmation.Outcome.Send(Mail mail) -> mailer.send(mail);
      case SendConfirmation.Outcome.NothingToDo() -> {}
      case SendConfirmation.Outcome.TooMany() -> throw new Problem(ErrorCode.TOO_MANY_ATTEMPTS);
    }
    return Response.json(202, Map.of());
  }

  /** The account exists already; its page offers to send the mail again. */
  private void sendOrLog(Mail mail) {
    try {
      mailer.send(mail);
    } catch (RuntimeException e) {
      LOG.error("A confirmation was not taken for delivery, key {}", mail.key(), e);
    }
  }
}
