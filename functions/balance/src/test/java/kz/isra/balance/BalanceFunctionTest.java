package kz.isra.balance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.ledger.BookSessionFunds;
import kz.isra.domain.ledger.Operation;
import kz.isra.domain.ledger.OperationId;
import kz.isra.domain.money.Money;
import kz.isra.lambda.Csv;
import kz.isra.testkit.Proves;
import kz.isra.testkit.SeededIds;
import kz.isra.testkit.lambda.ApiAnswer;
import kz.isra.testkit.lambda.ApiCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Proves({"BL-01", "AC4"})
class BalanceFunctionTest {
  private static final Instant NOW = Instant.parse("2026-11-25T19:30:05Z");
  private final BalanceOnFakes function = new BalanceOnFakes();
  private final SeededIds ids = new SeededIds(7);
  private final OrgId org = OrgId.next(ids);
  private final String login = function.logins().login(org, LoginId.next(ids), true);
  private final BookSessionFunds funds = new BookSessionFunds(function.books());

  @Test
  void tellsTheBalanceAndWhatItIsEnoughFor() {
    bonus(100_000);
    funds.hold(org, SessionId.next(ids), money(20_000), money(1), NOW);

    JsonNode balance = get("GET /api/balance").json();

    assertThat(balance.path("mainTiyn").asLong()).isZero();
    assertThat(balance.path("bonusTiyn").asLong()).isEqualTo(80_000);
    assertThat(balance.path("heldTiyn").asLong()).isEqualTo(20_000);
    assertThat(balance.path("availableTiyn").asLong()).isEqualTo(80_000);
    assertThat(balance.path("everToppedUp").asBoolean()).isFalse();
    assertThat(balance.path("enough").path("youtubeAttendeeHours").asLong()).isEqualTo(160);
    assertThat(balance.path("enough").path("storedAttendeeHours").asLong()).isEqualTo(20);
    assertThat(balance.path("pricing").path("storedHourTiyn").asLong()).isEqualTo(4_000);
  }

  @Test
  void theStatementRunsThroughEveryLine() {
    airing();

    JsonNode entries = get("GET /api/balance/statement").json().path("entries");

    assertThat(entries.findValuesAsText("kind"))
        .containsExactly("RELEASE", "CAPTURE", "HOLD", "TOP_UP", "TRIAL");
    JsonNode capture = entries.path(1);
    assertThat(capture.path("title").asText()).isEqualTo("=Эфир \"1\"");
    assertThat(capture.path("usedTiyn").asLong()).isEqualTo(4_000);
    assertThat(capture.path("mainTiyn").asLong()).isZero();
    assertThat(entries.path(3).path("topUpId").asText()).startsWith("top_");
    assertThat(entries.path(0).path("bonusAfterTiyn").asLong()).isEqualTo(6_000);
    assertThat(entries.path(0).path("mainAfterTiyn").asLong()).isEqualTo(50_000);
  }

  @Test
  void theStatementIsReadInPieces() {
    airing();

    JsonNode first = get("GET /api/balance/statement", "limit", "2").json();
    JsonNode rest =
        ApiCall.of("GET /api/balance/statement")
            .query("before", first.path("next").asText())
            .login(login)
            .to(function)
            .json();

    assertThat(first.path("entries").findValuesAsText("kind"))
        .containsExactly("RELEASE", "CAPTURE", "HOLD");
    assertThat(rest.path("entries").findValuesAsText("kind")).containsExactly("TOP_UP", "TRIAL");
    assertThat(rest.has("next")).isFalse();
  }

  @Test
  void theFileOpensInATableProgramAndRunsNothing() {
    airing();

    ApiAnswer answer = get("GET /api/balance/statement.csv", "lang", "en");
    String csv = new String(answer.body(), StandardCharsets.UTF_8);
    List<String> lines = csv.lines().toList();

    assertThat(csv).startsWith("\ufeffTime (Almaty);");
    assertThat(answer.headers().get("content-type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(answer.headers().get("content-disposition")).contains("isra-statement.csv");
    assertThat(lines).hasSize(6);
    assertThat(lines.get(2))
        .startsWith("\"26.11.2026 00:30:05\";\"Price of the session\";\"'=Эфир \"\"1\"\"\";0,00;");
    assertThat(lines.get(3)).contains(";-200,00;-100,00;300,00;0,00;");
    assertThat(csv).doesNotContain(";=", ";\"=", ";@");
    assertThat(
            new String(
                get("GET /api/balance/statement.csv", "lang", "kk").body(), StandardCharsets.UTF_8))
        .contains("Сынақ бонусы");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+7", "-5", "@x", "|cmd", "%0a=1"})
  void noTextStartsAFormula(String text) {
    assertThat(Csv.cell(text)).startsWith("\"'");
  }

  @Test
  void lineBreaksDoNotBreakOutOfACell() {
    assertThat(Csv.cell("a\r\n=b;\"c\"")).isEqualTo("\"a =b;\"\"c\"\"\"");
    assertThat(Csv.cell("\t=b")).isEqualTo("\"'=b\"");
  }

  @Test
  void nobodySeesTheMoneyOfOthers() {
    bonus(100_000);
    String other = function.logins().login(OrgId.next(ids), LoginId.next(ids), true);

    JsonNode balance = ApiCall.of("GET /api/balance").login(other).to(function).json();
    JsonNode statement = ApiCall.of("GET /api/balance/statement").login(other).to(function).json();

    assertThat(balance.path("bonusTiyn").asLong()).isZero();
    assertThat(statement.path("entries")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/balance",
        "GET /api/balance/statement",
        "GET /api/balance/statement.csv"
      })
  void everyRouteNeedsALogin(String route) {
    assertThat(ApiCall.of(route).to(function).code()).isEqualTo("LOGIN_REQUIRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "-1", "1.5", "9999999999999"})
  void refusesAPlaceThatIsNoNumber(String value) {
    assertThat(get("GET /api/balance/statement", "before", value).code())
        .isEqualTo("INVALID_FIELDS");
    assertThat(get("GET /api/balance/statement", "limit", value).code())
        .isEqualTo("INVALID_FIELDS");
  }

  private void airing() {
    bonus(10_000);
    function
        .books()
        .post(function.books().load(org), Operation.topUp(TopUpId.next(ids), money(50_000), NOW));
    SessionId session = SessionId.next(ids);
    funds.hold(org, session, money(30_000), money(1), NOW);
    funds.capture(org, session, money(4_000), NOW);
  }

  private void bonus(long tiyn) {
    function
        .books()
        .post(
            function.books().load(org), Operation.trial(OperationId.trial("ab"), money(tiyn), NOW));
  }

  private ApiAnswer get(String route) {
    return ApiCall.of(route).login(login).to(function);
  }

  private ApiAnswer get(String route, String name, String value) {
    return ApiCall.of(route).query(name, value).login(login).to(function);
  }

  private static Money money(long tiyn) {
    return new Money(tiyn);
  }
}
