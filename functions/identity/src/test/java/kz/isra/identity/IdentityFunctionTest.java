package kz.isra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import kz.isra.domain.id.OrgId;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.lambda.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Proves("AC1")
class IdentityFunctionTest {
  private static final String PASSWORD = "correct horse battery";
  private static final String MAILBOX = "owner@isra.example";
  private final IdentityOnFakes function = new IdentityOnFakes();
  private OrgId org = new OrgId("org_" + "a".repeat(26));

  @BeforeEach
  void anAccount() {
    org = function.account("owner", MAILBOX, PASSWORD);
  }

  @Test
  void logsInByNameAndByMailAndTellsWhoItIs() {
    ApiAnswer byName = logIn("owner", PASSWORD, "");
    ApiAnswer byMail = logIn(MAILBOX, PASSWORD, "");

    assertThat(byName.status()).isEqualTo(200);
    assertThat(withoutNow(byName)).isEqualTo(withoutNow(byMail));
    assertThat(byName.cookies()).isNotEqualTo(byMail.cookies());
    ApiAnswer asked = ApiCall.of("GET /api/me").login(sid(byName)).to(function);
    JsonNode me = withoutNow(asked);
    assertThat(me).isEqualTo(withoutNow(byName));
    assertThat(Instant.parse(asked.json().path("now").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now());
    assertThat(me.path("orgId").asText()).isEqualTo(org.value());
    assertThat(me.path("login").asText()).isEqualTo("owner");
    assertThat(me.path("email").asText()).isEqualTo(MAILBOX);
    assertThat(me.path("emailConfirmed").asBoolean()).isTrue();
    assertThat(me.path("kind").asText()).isEqualTo("COMPANY");
    assertThat(me.path("language").asText()).isEqualTo("en");
    assertThat(me.path("availableTiyn").asLong()).isZero();
    assertThat(me.toString()).doesNotContain("password", "240140000120");
  }

  private static JsonNode withoutNow(ApiAnswer answer) {
    return answer.json().<ObjectNode>deepCopy().without("now");
  }

  @Test
  void remembersWhoAsksForIt() {
    assertThat(logIn("owner", PASSWORD, "").cookies().getFirst()).doesNotContain("Max-Age");
    assertThat(logIn("owner", PASSWORD, ",\"remember\":true").cookies().getFirst())
        .contains("Max-Age=2592000");
  }

  @Test
  void anUnknownNameAndAWrongPasswordAnswerTheSame() {
    ApiAnswer unknown = logIn("nobody", PASSWORD, "");
    ApiAnswer wrong = logIn("owner", "wrong horse", "");

    assertThat(unknown.code()).isEqualTo("WRONG_CREDENTIALS");
    assertThat(wrong.json()).isEqualTo(unknown.json());
    assertThat(wrong.cookies()).isEmpty();
  }

  @Test
  void aGuesserIsSlowed() {
    for (int i = 0; i < 5; i++) {
      logIn("owner", "wrong horse", "");
    }

    assertThat(logIn("owner", PASSWORD, "").code()).isEqualTo("TOO_MANY_ATTEMPTS");
  }

  @Test
  void aNewLoginEndsTheOneBeforeInThisBrowserAndLogoutEndsThis() {
    String first = sid(logIn("owner", PASSWORD, ""));
    ApiAnswer again =
        ApiCall.of("POST /api/logins").body(body("owner", PASSWORD, "")).login(first).to(function);
    assertThat(me(first).code()).isEqualTo("LOGIN_REQUIRED");
    assertThat(me(sid(again)).status()).isEqualTo(200);

    ApiAnswer out = ApiCall.of("DELETE /api/logins/current").login(sid(again)).to(function);

    assertThat(out.status()).isEqualTo(204);
    assertThat(out.cookies().getFirst()).startsWith("__Host-sid=;").contains("Max-Age=0");
    assertThat(me(sid(again)).code()).isEqualTo("LOGIN_REQUIRED");
    assertThat(ApiCall.of("DELETE /api/logins/current").to(function).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"''", "x", "aaaa.bbbb.cccc", "../../../etc", "{}"})
  void aCookieThatIsNoTokenIsNoLogin(String cookie) {
    assertThat(me(cookie).code()).isEqualTo("LOGIN_REQUIRED");
  }

  @Test
  void aResetEndsAllLoginsAndTheLinkWorksOnce() {
    String login = sid(logIn("owner", PASSWORD, ""));
    assertThat(ask(MAILBOX).status()).isEqualTo(202);
    var mail = function.stores().mailer().last(MAILBOX);
    assertThat(mail.subject()).isEqualTo("A new password for Isra");
    String token = mail.text().replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1");

    assertThat(set(token, "password").json().path("fields").findValuesAsText("code"))
        .containsExactly("COMMON_PASSWORD");
    assertThat(set(token, "a new long password").status()).isEqualTo(200);
    assertThat(set(token, "a newer long password").code()).isEqualTo("TOKEN_USED_OR_EXPIRED");
    assertThat(me(login).code()).isEqualTo("LOGIN_REQUIRED");
    assertThat(logIn("owner", "a new long password", "").status()).isEqualTo(200);
  }

  @Test
  void askingForAResetAnswersTheSameForEverybody() {
    ApiAnswer known = ask(MAILBOX);
    ApiAnswer unknown = ask("nobody@isra.example");

    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(function.stores().mailer().sent()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST /api/logins|{|MALFORMED_JSON",
        "POST /api/logins|{\"login\":\"owner\"}|INVALID_FIELDS",
        "POST /api/logins|{\"login\":7,\"password\":\"x\"}|INVALID_FIELDS",
        "POST /api/logins|{\"login\":\"owner\",\"password\":[]}|INVALID_FIELDS",
        "POST /api/logins|{\"login\":\"owner\",\"password\":\"x\",\"remember\":\"yes\"}|INVALID_FIELDS",
        "POST /api/password-resets|[]|MALFORMED_JSON",
        "POST /api/password-resets|{}|INVALID_FIELDS",
        "PUT /api/password-resets|{\"token\":\"x\"}|INVALID_FIELDS",
        "PUT /api/password-resets|{\"token\":\"x\",\"password\":\"a long enough one\"}|TOKEN_USED_OR_EXPIRED"
      })
  void refusesBadInputByAStableCode(String route, String body, String code) {
    assertThat(ApiCall.of(route).body(body).to(function).code()).isEqualTo(code);
    assertThat(
            ApiCall.of(route)
                .body(body)
                .header("origin", "https://evil.example")
                .to(function)
                .code())
        .isEqualTo("FOREIGN_ORIGIN");
  }

  @Test
  void anOverlongPasswordIsRefusedBeforeItIsHashed() {
    assertThat(logIn("owner", "p".repeat(129), "").code()).isEqualTo("INVALID_FIELDS");
  }

  private ApiAnswer logIn(String login, String password, String more) {
    return ApiCall.of("POST /api/logins").body(body(login, password, more)).to(function);
  }

  private static String body(String login, String password, String more) {
    return "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"" + more + "}";
  }

  private ApiAnswer me(String sid) {
    return ApiCall.of("GET /api/me").login(sid).to(function);
  }

  private ApiAnswer ask(String email) {
    return ApiCall.of("POST /api/password-resets")
        .body("{\"email\":\"" + email + "\"}")
        .to(function);
  }

  private ApiAnswer set(String token, String password) {
    return ApiCall.of("PUT /api/password-resets")
        .body("{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}")
        .to(function);
  }

  private static String sid(ApiAnswer answer) {
    return answer.cookies().getFirst().replaceAll("__Host-sid=([^;]*).*", "$1");
  }

  @Test
  @Proves("EN6")
  void anOrderSuspendsAndRestoresAndTheOwnerReadsWhyOnThePageAndInTheMail() {
    String login = sid(logIn("owner", PASSWORD, ""));
    assertThat(me(login).json().path("standing").path("status").asText()).isEqualTo("ACTIVE");

    String suspend = order("suspend", "2026-17", MAILBOX);
    assertThat(Invocation.of(function, suspend)).isEqualTo("{}");
    assertThat(Invocation.of(function, suspend)).isEqualTo("{}");

    JsonNode standing = me(login).json().path("standing");
    assertThat(standing.path("status").asText()).isEqualTo("SUSPENDED");
    JsonNode suspension = standing.path("suspensions").path(0);
    assertThat(suspension.path("axis").asText()).isEqualTo("MODERATION");
    assertThat(suspension.path("reason").asText()).isEqualTo("A complaint is looked into");
    assertThat(function.stores().mailer().sent()).hasSize(1);
    assertThat(function.stores().mailer().last(MAILBOX).text())
        .contains("A complaint is looked into", "https://isra.example/app");
    assertThat(logIn("owner", PASSWORD, "").status()).isEqualTo(200);

    Invocation.of(function, order("restore", "2026-18", org.value()));
    assertThat(me(login).json().path("standing").path("status").asText()).isEqualTo("ACTIVE");
    assertThat(function.stores().mailer().last(MAILBOX).subject())
        .isEqualTo("Your Isra account works again");
  }

  @Test
  void anOrderThatCannotBeObeyedFailsWithASentence() {
    assertThatThrownBy(() -> Invocation.of(function, order("suspend", "1", "nobody")))
        .hasMessageContaining("There is no such account");
    assertThatThrownBy(() -> Invocation.of(function, order("delete", "1", "owner")))
        .hasMessageContaining("Neither suspend nor restore");
    assertThatThrownBy(() -> Invocation.of(function, "{\"suspend\":{\"account\":\"owner\"}}"))
        .hasMessageContaining("number");
    Invocation.of(function, order("suspend", "1", "owner"));
    assertThatThrownBy(() -> Invocation.of(function, order("restore", "1", "owner")))
        .hasMessageContaining("Another order has the number 1");
  }

  @Test
  void noRouteTakesOrders() {
    assertThat(
            ApiCall.of("POST /api/logins").body(order("suspend", "1", "owner")).to(function).code())
        .isEqualTo("INVALID_FIELDS");
    assertThat(function.stores().standings().of(org).mayAir()).isTrue();
  }

  private static String order(String kind, String number, String account) {
    return """
    {"%s":{"order":"%s","account":"%s","reason":"A complaint is looked into","by":"moderator 3"}}
    """
        .formatted(kind, number, account);
  }
}
