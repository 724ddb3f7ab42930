package kz.isra.identity;

import kz.isra.contract.ErrorCode;
import kz.isra.domain.account.LogIn;
import kz.isra.domain.account.LoginToken;
import kz.isra.domain.account.Logins;
import kz.isra.domain.account.Organization;
import kz.isra.lambda.Callers;
import kz.isra.lambda.ClientAddress;
import kz.isra.lambda.Fields;
import kz.isra.lambda.LoginCookies;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The routes of logins. */
final class LoginRoutes {
  private static final int LONGEST_NAME = 254;
  private static final int LONGEST_PASSWORD = 128;
  private final LogIn logIn;
  private final Logins logins;
  private final Callers callers;
  private final ClientAddress address;
  private final Me me;

  LoginRoutes(LogIn logIn, Logins logins, Callers callers, ClientAddress address, Me me) {
    this.logIn = logIn;
    this.logins = logins;
    this.callers = callers;
    this.address = address;
    this.me = me;
  }

  void addTo(Routes.Builder routes) {
    routes
        .on("POST /api/logins", this::logIn)
        .on("DELETE /api/logins/current", this::logOut)
        .on("GET /api/me", request -> Response.json(200, me.of(callers.caller(request).org())));
  }

  private Response logIn(Request request) {
    Fields fields = request.fields();
    String name = fields.text("login").length(1, LONGEST_NAME).required();
    String password = fields.text("password").untrimmed().length(1, LONGEST_PASSWORD).required();
    boolean remember = fields.bool("remember", false);
    fields.check();
    return switch (logIn.logIn(name, password, remember, address.of(request))) {
      case LogIn.Outcome.LoggedIn(Organization organization, LoginToken login) -> {
        endTheOneBefore(request);
        yield Response.json(200, me.of(organization.id()))
            .withCookie(LoginCookies.set(login, remember));
      }
      case LogIn.Outcome.Wrong() -> throw new Problem(ErrorCode.WRONG_CREDENTIALS);
      case LogIn.Outcome.TooMany() -> throw new Problem(ErrorCode.TOO_MANY_ATTEMPTS);
    };
  }

  private Response logOut(Request request) {
    endTheOneBefore(request);
    return Response.empty(204).withCookie(LoginCookies.clear());
  }

  private void endTheOneBefore(Request request) {
    callers.find(request).ifPresent(caller -> logins.end(caller.org(), caller.login()));
  }
}
