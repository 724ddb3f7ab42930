package kz.isra.topups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.money.Money;
import kz.isra.testkit.Proves;
import kz.isra.testkit.SeededIds;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import kz.isra.testkit.lambda.Invocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Proves({"I7", "AC6"})
class TopupsFunctionTest {
  private static final Money AMOUNT = Money.tenge(1_500);
  private static final String NOTICES = "POST /api/payments/sandbox/notifications";
  private final TinyProvider provider = new TinyProvider();
  private final TopupsOnFakes function = new TopupsOnFakes(provider.address());
  private final SeededIds ids = new SeededIds(3);
  private final OrgId org = OrgId.next(ids);
  private final String login = function.stores().logins().login(org, LoginId.next(ids), true);

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void aPaidTopUpIsCreditedByItsNotice() {
    ApiAnswer started = start("key-1");
    String id = started.json().path("topUpId").asText();

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.json().path("payUrl").asText()).isEqualTo("https://pay.example/1");
    assertThat(provider.lastOrder())
        .contains(
            "\"orderId\":\"" + id + "\"",
            "\"amount\":\"1500.00\"",
            "\"notifyUrl\":\"https://isra.example/api/payments/sandbox/notifications\"",
            "\"returnUrl\":\"https://isra.example/app/balance/top-up/" + id + "\"");

    ApiAnswer first = notice(body(id, "1500.00", "PAID", "test"));
    ApiAnswer again = notice(body(id, "1500.00", "PAID", "test"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(balance()).isEqualTo(AMOUNT);
    assertThat(look(id).json().path("state").asText()).isEqualTo("CREDITED");
    assertThat(look(id).json().has("payUrl")).isFalse();
  }

  @Test
  void aRepeatedRequestStartsOneTopUp() {
    assertThat(start("key-1").json()).isEqualTo(start("key-1").json());
    assertThat(provider.orders()).isEqualTo(1);
    assertThat(start("").code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    assertThat(
            ApiCall.of("POST /api/topups")
                .header("idempotency-key", "key-1")
                .body("{\"amountTiyn\":20000}")
                .login(login)
                .to(function)
                .code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void comingBackWithTheBrowserCreditsNothing() {
    String id = start("key-1").json().path("topUpId").asText();
    provider.answering(answer(id, "1500.00", "NEW"), true);

    assertThat(look(id).json().path("state").asText()).isEqualTo("REDIRECTED");
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @Test
  void aLookAsksTheProviderAndBelievesOnlyWhatIsSigned() {
    String id = start("key-1").json().path("topUpId").asText();
    provider.answering(answer(id, "1500.00", "PAID"), false);
    assertThat(look(id).json().path("state").asText()).isEqualTo("REDIRECTED");

    provider.answering(answer(id, "1500.00", "PAID"), true);
    assertThat(look(id).json().path("state").asText()).isEqualTo("CREDITED");
    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void aProviderThatBreaksDownLeavesAnUnknownTopUp() {
    provider.creating(503);
    ApiAnswer started = start("key-1");
    String id = started.json().path("topUpId").asText();

    assertThat(started.status()).isEqualTo(201);
    assertThat(started.json().path("state").asText()).isEqualTo("UNKNOWN");
    assertThat(look(id).json().path("state").asText()).isEqualTo("UNKNOWN");
    notice(body(id, "1500.00", "PAID", "test"));
    assertThat(look(id).json().path("state").asText()).isEqualTo("CREDITED");
  }

  @Test
  void theSweepCreditsWhatNobodyLooksAt() {
    String id = start("key-1").json().path("topUpId").asText();
    provider.answering(answer(id, "1500.00", "PAID"), true);

    assertThat(Invocation.of(function, "{\"sweep\":true}")).isEqualTo("{}");
    Invocation.of(function, "{\"sweep\":true}");
    notice(body(id, "1500.00", "PAID", "test"));

    assertThat(balance()).isEqualTo(AMOUNT);
  }

  @Test
  void aProviderThatIsNotThereLeavesAnUnknownTopUp() {
    var alone = new TopupsOnFakes("http://127.0.0.1:1");
    String cookie = alone.stores().logins().login(org, LoginId.next(ids), true);

    assertThat(
            ApiCall.of("POST /api/topups")
                .header("idempotency-key", "k")
                .body("{\"amountTiyn\":150000}")
                .login(cookie)
                .to(alone)
                .json()
                .path("state")
                .asText())
        .isEqualTo("UNKNOWN");
  }

  @Test
  void aWrongAmountIsForAPersonAndTheProviderHearsThatItWasTaken() {
    String id = start("key-1").json().path("topUpId").asText();

    assertThat(notice(body(id, "1500.01", "PAID", "test")).status()).isEqualTo(200);
    assertThat(look(id).json().path("state").asText()).isEqualTo("MANUAL_REVIEW");
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @Test
  void aNoticeOfRealMoneyOrOfNoOrderIsRefused() {
    String id = start("key-1").json().path("topUpId").asText();

    assertThat(notice(body(id, "1500.00", "PAID", "live")).code()).isEqualTo("PAYMENT_REFUSED");
    assertThat(notice(body("top_" + "z".repeat(26), "1500.00", "PAID", "test")).code())
        .isEqualTo("PAYMENT_REFUSED");
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @Test
  void anUnsignedNoticeCreditsNothing() {
    String id = start("key-1").json().path("topUpId").asText();
    String body = body(id, "1500.00", "PAID", "test");

    assertThat(ApiCall.of(NOTICES).body(body).to(function).code()).isEqualTo("PAYMENT_REFUSED");
    assertThat(
            ApiCall.of(NOTICES)
                .header("x-signature", TinyProvider.sign(body + " "))
                .body(body)
                .to(function)
                .code())
        .isEqualTo("PAYMENT_REFUSED");
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @Test
  void noDamagedNoticeCreditsOrBreaksTheFunction() {
    String id = start("key-1").json().path("topUpId").asText();
    byte[] right = body(id, "1500.00", "PAID", "test").getBytes(StandardCharsets.UTF_8);
    var random = new Random(11);
    for (int i = 0; i < 100; i++) {
      byte[] damaged = right.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      ApiAnswer unsigned =
          ApiCall.of(NOTICES)
              .header("x-signature", TinyProvider.sign(new String(right, StandardCharsets.UTF_8)))
              .body(damaged)
              .to(function);
      assertThat(unsigned.status()).isEqualTo(400);
    }
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{\"eventId\":\"e\"}",
        "{\"eventId\":\"e\",\"paymentId\":\"pay_1\",\"orderId\":\"ORDER\",\"amount\":1500.00,"
            + "\"currency\":\"KZT\",\"status\":\"PAID\",\"mode\":\"test\"}",
        "{\"eventId\":\"e\",\"paymentId\":\"pay_1\",\"orderId\":\"ORDER\",\"amount\":\"1500.00\","
            + "\"amount\":\"1500.00\",\"currency\":\"KZT\",\"status\":\"PAID\",\"mode\":\"test\"}",
        "{\"eventId\":\"e\",\"paymentId\":\"pay_1\",\"orderId\":\"ORDER\",\"amount\":\"1500,00\","
            + "\"currency\":\"KZT\",\"status\":\"PAID\",\"mode\":\"test\"}",
        "{\"paymentId\":\"pay_1\",\"orderId\":\"ORDER\",\"amount\":\"1500.00\","
            + "\"currency\":\"KZT\",\"status\":\"PAID\",\"mode\":\"test\"}",
        "{\"eventId\":\"e\",\"paymentId\":\"pay_1\",\"orderId\":\"ORDER\",\"amount\":\"1500.00\","
            + "\"currency\":\"kzt\",\"status\":\"PAID\",\"mode\":\"test\"}",
        "{\"eventId\":\"e\",\"paymentId\":\"pay_1\",\"orderId\":\"ORDER\",\"amount\":\"1500.00\","
            + "\"currency\":\"KZT\",\"status\":\"paid\",\"mode\":\"test\"}"
      })
  void aSignedNoticeThatIsNotAsAgreedIsRefused(String template) {
    String id = start("key-1").json().path("topUpId").asText();

    assertThat(notice(template.replace("ORDER", id)).code()).isEqualTo("PAYMENT_REFUSED");
    assertThat(balance()).isEqualTo(Money.ZERO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|MALFORMED_JSON",
        "{}|INVALID_FIELDS",
        "{\"amountTiyn\":\"1500\"}|INVALID_FIELDS",
        "{\"amountTiyn\":1500.5}|INVALID_FIELDS",
        "{\"amountTiyn\":0}|INVALID_FIELDS",
        "{\"amountTiyn\":-150000}|INVALID_FIELDS",
        "{\"amountTiyn\":9999}|INVALID_FIELDS",
        "{\"amountTiyn\":500000001}|INVALID_FIELDS",
        "{\"amountTiyn\":99999999999999999999}|INVALID_FIELDS"
      })
  void refusesAnAmountThatIsNone(String body, String code) {
    ApiCall call = ApiCall.of("POST /api/topups").header("idempotency-key", "k").login(login);

    assertThat(call.body(body).to(function).code()).isEqualTo(code);
    assertThat(provider.orders()).isZero();
  }

  @Test
  void needsALoginAConfirmedMailAndOurPage() {
    ApiCall call =
        ApiCall.of("POST /api/topups")
            .header("idempotency-key", "k")
            .body("{\"amountTiyn\":150000}");
    assertThat(call.to(function).code()).isEqualTo("LOGIN_REQUIRED");
    assertThat(call.header("origin", "https://evil.example").to(function).code())
        .isEqualTo("FOREIGN_ORIGIN");
    String pending = function.stores().logins().login(org, LoginId.next(ids), false);
    assertThat(call.header("origin", "https://isra.example").login(pending).to(function).code())
        .isEqualTo("EMAIL_NOT_CONFIRMED");
  }

  @Test
  void aForeignOrUnknownTopUpIsNotFound() {
    String id = start("key-1").json().path("topUpId").asText();
    String other = function.stores().logins().login(OrgId.next(ids), LoginId.next(ids), true);

    assertThat(look(id, other).code()).isEqualTo("NOT_FOUND");
    assertThat(look("top_" + "z".repeat(26), login).code()).isEqualTo("NOT_FOUND");
    assertThat(look("../../etc", login).code()).isEqualTo("NOT_FOUND");
  }

  @Test
  void tenAttemptsAnHourAreEnough() {
    for (int i = 0; i < 10; i++) {
      assertThat(start("key-" + i).status()).isEqualTo(201);
    }

    assertThat(start("one-more").code()).isEqualTo("TOO_MANY_ATTEMPTS");
  }

  private ApiAnswer start(String key) {
    return ApiCall.of("POST /api/topups")
        .header("idempotency-key", key)
        .body("{\"amountTiyn\":150000}")
        .login(login)
        .to(function);
  }

  private ApiAnswer look(String id) {
    return look(id, login);
  }

  private ApiAnswer look(String id, String cookie) {
    return ApiCall.of("GET /api/topups/{topUpId}").param("topUpId", id).login(cookie).to(function);
  }

  private ApiAnswer notice(String body) {
    return ApiCall.of(NOTICES)
        .header("origin", "")
        .header("x-isra", "")
        .header("x-signature", TinyProvider.sign(body))
        .body(body)
        .to(function);
  }

  private Money balance() {
    return function.stores().books().load(org).available().main();
  }

  private static String body(String order, String amount, String status, String mode) {
    return answer(order, amount, status)
        .replace("\"mode\":\"test\"", "\"mode\":\"" + mode + "\"")
        .replace("{", "{\"eventId\":\"pev_1\",");
  }

  private static String answer(String order, String amount, String status) {
    return """
    {"paymentId":"%s","orderId":"%s","amount":"%s","currency":"KZT","status":"%s","mode":"test"}\
    """
        .formatted(TinyProvider.PAYMENT, order, amount, status);
  }
}
