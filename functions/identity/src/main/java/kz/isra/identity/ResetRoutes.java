package kz.isra.identity;

import java.util.Map;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.account.Passwords;
import kz.isra.domain.account.ResetPassword;
import kz.isra.domain.mail.Mail;
import kz.isra.domain.mail.Mailer;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.Fields;
import kz.isra.lambda.NewPassword;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of a forgotten password. */
final class ResetRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(ResetRoutes.class);
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_TOKEN = 100;
  private final ResetPassword reset;
  private final Passwords passwords;
  private final Mailer mailer;
  private final ClientAddress address;

  ResetRoutes(ResetPassword reset, Passwords passwords, Mailer mailer, ClientAddress address) {
    this.reset = reset;
    this.passwords = passwords;
    this.mailer = mailer;
    this.address = address;
  }

  void addTo(Routes.Builder routes) {
    routes.on("POST /api/password-resets", this::ask).on("PUT /api/password-resets", this::set);
  }

  /** The same answer whoever asks for whatever address. */
  private Response ask(Request request) {
    Fields fields = request.fields();
    String email = fields.text("email").length(3, LONGEST_EMAIL).required();
    fields.check();
    reset.ask(email, address.of(request)).ifPresent(this::sendOrLog);
    return Response.json(202, Map.of());
  }

  private Response set(Request request) {
    Fields fields = request.fields();
    String token = fields.text("token").length(1, LONGEST_TOKEN).required();
    String password = NewPassword.read(fields, passwords);
    fields.check();
    if (!reset.set(token, password)) {
      throw new Problem(ErrorCode.TOKEN_USED_OR_EXPIRED);
    }
    return Response.json(200, Map.of());
  }

  private void sendOrLog(Mail mail) {
    try {
      mailer.send(mail);
    } catch (RuntimeException e) {
      LOG.error("A reset mail was not taken for delivery, key {}", mail.key(), e);
    }
  }
}
