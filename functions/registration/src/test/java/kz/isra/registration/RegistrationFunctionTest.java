package kz.isra.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.money.Money;
import kz.isra.domain.personal.Organizer;
import kz.isra.testkit.Proves;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves({"OF-01", "OF-02", "RG-01", "RG-02", "RG-07", "PG7"})
class RegistrationFunctionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BIN = "240140000120";
  private static final String MAILBOX = "owner@isra.example";
  private final RegistrationOnFakes function = new RegistrationOnFakes();
  private final JsonNode offer = ApiCall.of("GET /api/offer").to(function).json();

  @Test
  void showsTheOfferInForceWithItsHash() throws Exception {
    JsonNode whole = version("1").json();

    assertThat(offer.path("n").asInt()).isEqualTo(1);
    assertThat(offer.path("title").asText()).isEqualTo("Публичная оферта сервиса Isra");
    try (var in = RegistrationFunctionTest.class.getResourceAsStream("/offers/1.json")) {
      assertThat(in).isNotNull();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      assertThat(offer.path("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash));
    }
    assertThat(whole.path("texts").path("kk").path("sections")).hasSize(11);
    assertThat(whole.path("texts").path("ru").path("sections")).hasSize(11);
    assertThat(whole.path("requisites").path("name").asText()).isEqualTo("ТОО «Пример»");
    assertThat(whole.path("current").asBoolean()).isTrue();
    assertThat(whole.path("changeLog").path(0).path("text").path("en").asText())
        .isEqualTo("The first version.");
    assertThat(ApiCall.of("GET /api/offer").query("lang", "kk").to(function).json().path("title"))
        .isEqualTo(JSON.valueToTree("Isra сервисінің жария офертасы"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "-1", "01", "x", "99999999999", "1;1", "٣"})
  void doesNotFindAnOfferThatIsNotThere(String n) {
    assertThat(version(n).code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void aVersionPublishedForTheFutureIsNotShownYet() throws Exception {
    byte[] first;
    try (var in = RegistrationFunctionTest.class.getResourceAsStream("/offers/1.json")) {
      assertThat(in).isNotNull();
      first = in.readAllBytes();
    }
    ObjectNode second = (ObjectNode) JSON.readTree(first);
    var fresh = new RegistrationOnFakes();
    second.put("effectiveAt", "2099-01-01T00:00:00Z");
    fresh.stores().content().put("offers/2.json", JSON.writeValueAsBytes(second));
    assertThat(ApiCall.of("GET /api/offer").to(fresh).json().path("n").asInt()).isEqualTo(1);
    assertThat(ApiCall.of("GET /api/offer/{n}").param("n", "2").to(fresh).code())
        .isEqualTo("NOT_FOUND");

    var later = new RegistrationOnFakes();
    second.put("effectiveAt", "2025-06-01T00:00:00Z");
    later.stores().content().put("offers/2.json", JSON.writeValueAsBytes(second));
    assertThat(ApiCall.of("GET /api/offer").to(later).json().path("n").asInt()).isEqualTo(2);
    ApiAnswer old = post(form()).to(later);
    assertThat(old.code()).isEqualTo("OFFER_CHANGED");
    assertThat(old.json().path("n").asInt()).isEqualTo(2);
    assertThat(old.json().path("href").asText()).isEqualTo("/offer/2");
  }

  @Test
  void showsThePriceList() {
    JsonNode list = ApiCall.of("GET /api/price-list").to(function).json();

    assertThat(list.path("youtubeHourTiyn").asLong()).isEqualTo(500);
    assertThat(list.path("storedHourTiyn").asLong()).isEqualTo(4_000);
    assertThat(list.path("trialTiyn").asLong()).isEqualTo(100_000);
    assertThat(list.path("packages").path(0).path("code").asText()).isEqualTo("start");
    assertThat(list.path("packages")).hasSize(3);
  }

  @Test
  void registersAndLogsInAndConfirmsAndCreditsTheTrial() {
    ApiAnswer made = post(form()).to(function);

    assertThat(made.status()).isEqualTo(201);
    OrgId org = OrgId.of(made.json().path("orgId").asText()).orElseThrow();
    assertThat(made.json().path("email").asText()).isEqualTo(MAILBOX);
    assertThat(made.cookies())
        .singleElement()
        .asString()
        .matches(
            "__Host-sid=[a-z2-7.]{54}[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax");
    Organizer person = function.stores().personal().organizer(org).orElseThrow();
    assertThat(person.kind()).isEqualTo(Organizer.Kind.COMPANY);
    assertThat(person.identityNumber()).isEqualTo(BIN);
    assertThat(bonus(org)).isEqualTo(Money.ZERO);

    ApiAnswer confirmed = confirm(token());
    assertThat(confirmed.json().toString())
        .contains("\"email\":\"" + MAILBOX + "\"", "\"trialTiyn\":100000", "\"credited\":true");
    assertThat(confirm(token()).json()).isEqualTo(confirmed.json());
    assertThat(bonus(org)).isEqualTo(Money.tenge(1_000));
  }

  @Test
  void theMailSpeaksThePersonsLanguage() {
    post(form().put("language", "kk")).to(function);

    var mail = function.stores().mailer().last(MAILBOX);
    assertThat(mail.subject()).isEqualTo("Isra: поштаңызды растаңыз");
    assertThat(mail.text()).contains("https://isra.example/confirm?token=", "&lang=kk");
  }

  @Test
  void aSecondMailIsSentToWhoIsLoggedIn() {
    String cookie = sid(post(form()).to(function));
    String route = "POST /api/registrations/confirmation-mails";

    assertThat(ApiCall.of(route).to(function).code()).isEqualTo("LOGIN_REQUIRED");
    assertThat(ApiCall.of(route).login(cookie).to(function).status()).isEqualTo(202);
    assertThat(function.stores().mailer().sent()).hasSize(2);
    assertThat(confirm(token()).status()).isEqualTo(200);
  }

  @Test
  void aMailboxThatHasAnAccountIsToldAndNobodyElse() {
    ApiAnswer first = post(form()).to(function);
    confirm(token());

    ApiAnswer second = post(form().put("login", "another")).to(function);

    assertThat(second.status()).isEqualTo(first.status());
    assertThat(second.json().path("email")).isEqualTo(first.json().path("email"));
    assertThat(second.cookies()).hasSize(1);
    assertThat(function.stores().mailer().last(MAILBOX).text())
        .contains("/login")
        .doesNotContain("token");
  }

  @Test
  void theSameFormTwiceIsOneAccountAndATakenLoginIsSaid() {
    JsonNode first = post(form()).to(function).json();

    assertThat(post(form()).to(function).json().path("orgId")).isEqualTo(first.path("orgId"));
    assertThat(post(form().put("password", "another long one")).to(function).code())
        .isEqualTo("LOGIN_TAKEN");
  }

  @Test
  void aDeadLinkIsSaid() {
    assertThat(confirm("x".repeat(43)).code()).isEqualTo("TOKEN_USED_OR_EXPIRED");
    assertThat(confirm("").code()).isEqualTo("INVALID_FIELDS");
    assertThat(confirm("y".repeat(5_000)).code()).isEqualTo("INVALID_FIELDS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email|\"nobody\"|EMAIL",
        "email|\"a@b.kz\\r\\nBcc: c@d.kz\"|EMAIL",
        "email|\"иван@пример.kz\"|EMAIL",
        "email|7|WRONG_TYPE",
        "login|\"ab\"|TOO_SHORT",
        "login|\"оwner\"|LOGIN",
        "login|\"a b c\"|LOGIN",
        "login|\"a@b.kz\"|LOGIN",
        "password|\"short\"|TOO_SHORT",
        "password|\"password\"|COMMON_PASSWORD",
        "password|null|REQUIRED",
        "kind|\"STATE\"|INVALID",
        "identityNumber|\"791028302728\"|WRONG_KIND",
        "legalName|\"\"|REQUIRED",
        "legalName|\"a\\u202eb\"|INVALID",
        "legalAddress|[]|WRONG_TYPE",
        "identityNumber|\"24014000012\"|IDENTITY_NUMBER",
        "identityNumber|\"240140000121\"|IDENTITY_NUMBER",
        "identityNumber|\"٢٤٠١٤٠٠٠٠١٢٠\"|IDENTITY_NUMBER",
        "offerAccepted|false|REQUIRED",
        "offerAccepted|\"true\"|WRONG_TYPE",
        "dataConsent|null|REQUIRED",
        "offerVersion|1.5|WRONG_TYPE",
        "offerSha256|\"abc\"|TOO_SHORT",
        "language|\"de\"|INVALID"
      })
  void refusesAFieldByName(String field, String value, String code) throws Exception {
    ObjectNode form = form();
    form.set(field, JSON.readTree(value));

    ApiAnswer answer = post(form).to(function);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("name")).containsExactly(field);
    assertThat(answer.json().path("fields").findValuesAsText("code")).containsExactly(code);
  }

  @Test
  void refusesATooLongNameAndATooLongPassword() {
    JsonNode problem =
        post(form().put("legalName", "я".repeat(301)).put("password", "p".repeat(129)))
            .to(function)
            .json();

    assertThat(problem.path("fields").findValuesAsText("code"))
        .containsExactlyInAnyOrder("TOO_LONG", "TOO_LONG");
  }

  @Test
  void refusesWhatIsNoFormOrDoesNotComeFromOurPage() {
    String route = "POST /api/registrations";
    assertThat(ApiCall.of(route).body("{").to(function).code()).isEqualTo("MALFORMED_JSON");
    assertThat(ApiCall.of(route).body("[]").to(function).code()).isEqualTo("MALFORMED_JSON");
    assertThat(ApiCall.of(route).body("{\"a\":1}{}").to(function).code())
        .isEqualTo("MALFORMED_JSON");
    assertThat(
            ApiCall.of(route).body("{\"a\":\"" + "x".repeat(300_000) + "\"}").to(function).code())
        .isEqualTo("BODY_TOO_LARGE");
    assertThat(post(form()).header("origin", "https://evil.example").to(function).code())
        .isEqualTo("FOREIGN_ORIGIN");
    assertThat(post(form()).header("x-isra", "").to(function).code()).isEqualTo("FOREIGN_ORIGIN");
    assertThat(function.stores().mailer().sent()).isEmpty();
  }

  private ApiAnswer version(String n) {
    return ApiCall.of("GET /api/offer/{n}").param("n", n).to(function);
  }

  private ApiAnswer confirm(String token) {
    return ApiCall.of("POST /api/registrations/confirm")
        .body("{\"token\":\"" + token + "\"}")
        .to(function);
  }

  /** The token of the newest mail. */
  private String token() {
    String text = function.stores().mailer().last(MAILBOX).text();
    return text.replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1");
  }

  private Money bonus(OrgId org) {
    return function.stores().books().load(org).available().bonus();
  }

  private static String sid(ApiAnswer answer) {
    return answer.cookies().getFirst().replaceAll("__Host-sid=([^;]*).*", "$1");
  }

  private static ApiCall post(ObjectNode form) {
    return ApiCall.of("POST /api/registrations")
        .body(form.toString().getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode form() {
    return JSON.createObjectNode()
        .put("email", MAILBOX)
        .put("login", "owner")
        .put("password", "correct horse battery")
        .put("kind", "COMPANY")
        .put("legalName", "ТОО «Пример»")
        .put("legalAddress", "Алматы, улица Примерная, 1")
        .put("identityNumber", "2401 4000-0120")
        .put("offerVersion", offer.path("n").asInt())
        .put("offerSha256", offer.path("sha256").asText())
        .put("offerAccepted", true)
        .put("dataConsent", true)
        .put("language", "ru");
  }
}
