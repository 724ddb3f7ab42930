package kz.isra.balance;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.language.Language;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.Book;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.ledger.Posted;
import kz.isra.domain.ledger.StatementLine;
import kz.isra.domain.money.Money;
import kz.isra.domain.pricing.PriceList;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.domain.pricing.Pricing;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** The routes of the balance (clauses 2.1.12 to 2.1.14, requirements BL-01). */
final class BalanceRoutes {
  private static final int MOST = 100;
  private static final int USUAL = 50;
  private static final int PAGE_OF_FILE = 500;

  /** More would not fit into a function's answer of 6 MB; the file says that it is cut. */
  private static final int MOST_IN_FILE = 10_000;

  private final Callers callers;
  private final Books books;
  private final PriceLists prices;
  private final Titles titles;
  private final StatementFile file = new StatementFile();
  private final Clock clock;

  BalanceRoutes(Callers callers, Books books, PriceLists prices, Titles titles, Clock clock) {
    this.callers = callers;
    this.books = books;
    this.prices = prices;
    this.titles = titles;
    this.clock = clock;
  }

  Routes routes(Config config) {
    return Routes.builder(config)
        .on("GET /api/balance", this::balance)
        .on("GET /api/balance/statement", this::statement)
        .on("GET /api/balance/statement.csv", this::statementFile)
        .build();
  }

  private Response balance(Request request) {
    Book book = books.load(callers.caller(request).org());
    Available available = book.available(clock.instant());
    PriceList list = prices.at(clock.instant());
    Money spendable = available.spendable();
    var body = new LinkedHashMap<String, Object>();
    body.put("mainTiyn", available.main().tiyn());
    body.put("bonusTiyn", available.bonus().tiyn());
    body.put("heldTiyn", available.held().tiyn());
    body.put("availableTiyn", spendable.tiyn());
    body.put("everToppedUp", book.toppedUp());
    body.put(
        "enough",
        Map.of(
            "youtubeAttendeeHours", Pricing.attendeeHours(spendable, list.linkedHour()),
            "storedAttendeeHours", Pricing.attendeeHours(spendable, list.storedHour())));
    body.put(
        "pricing",
        Map.of(
            "version", list.version(),
            "youtubeHourTiyn", list.linkedHour().tiyn(),
            "storedHourTiyn", list.storedHour().tiyn()));
    return Response.json(200, body);
  }

  private Response statement(Request request) {
    OrgId org = callers.caller(request).org();
    int limit = Math.toIntExact(Math.min(number(request, "limit", USUAL), MOST));
    long before = number(request, "before", Long.MAX_VALUE);
    List<Posted> operations = books.history(org, before, limit);
    var known = new HashMap<SessionId, Optional<String>>();
    var entries =
        operations.stream()
            .flatMap(posted -> StatementLine.of(posted).stream())
            .map(line -> entry(line, title(line, known)))
            .toList();
    var body = new LinkedHashMap<String, Object>();
    body.put("entries", entries);
    if (operations.size() == limit && operations.getLast().version() > 1) {
      body.put("next", Long.toString(operations.getLast().version()));
    }
    return Response.json(200, body);
  }

  private Response statementFile(Request request) {
    OrgId org = callers.caller(request).org();
    Language language =
        request
            .query("lang")
            .or(() -> request.cookie("lang"))
            .flatMap(Language::of)
            .orElse(Language.RU);
    var known = new HashMap<SessionId, Optional<String>>();
    var rows = new ArrayList<StatementFile.Row>();
    long before = Long.MAX_VALUE;
    List<Posted> page = books.history(org, before, PAGE_OF_FILE);
    while (!page.isEmpty() && rows.size() < MOST_IN_FILE) {
      for (Posted posted : page) {
        for (StatementLine line : StatementLine.of(posted)) {
          rows.add(new StatementFile.Row(line, title(line, known)));
        }
      }
      before = page.getLast().version();
      page = books.history(org, before, PAGE_OF_FILE);
    }
    byte[] csv = file.write(rows, !page.isEmpty(), language).getBytes(StandardCharsets.UTF_8);
    return Response.bytes(200, "text/csv; charset=utf-8", csv)
        .withHeader("content-disposition", "attachment; filename=\"isra-statement.csv\"");
  }

  private Optional<String> title(StatementLine line, Map<SessionId, Optional<String>> known) {
    return line.session().flatMap(session -> known.computeIfAbsent(session, titles::of));
  }

  private static Map<String, Object> entry(StatementLine line, Optional<String> title) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("id", line.id());
    entry.put("at", line.at());
    entry.put("kind", line.kind().name());
    line.session().ifPresent(session -> entry.put("sessionId", session.value()));
    title.ifPresent(text -> entry.put("title", text));
    line.topUp().ifPresent(topUp -> entry.put("topUpId", topUp.value()));
    entry.put("mainTiyn", line.main().tiyn());
    entry.put("bonusTiyn", line.bonus().tiyn());
    entry.put("mainAfterTiyn", line.mainAfter().tiyn());
    entry.put("bonusAfterTiyn", line.bonusAfter().tiyn());
    if (line.kind() == StatementLine.Kind.CAPTURE) {
      entry.put("usedTiyn", line.used().tiyn());
    }
    if (line.kind() == StatementLine.Kind.WRITE_OFF) {
      entry.put("writtenOffTiyn", line.writtenOff().tiyn());
    }
    return entry;
  }

  private static long number(Request request, String name, long otherwise) {
    Optional<String> given = request.query(name);
    if (given.isPresent() && !given.get().matches("[1-9]\\d{0,11}")) {
      throw new Problem(
          ErrorCode.INVALID_FIELDS,
          Map.of("fields", List.of(Map.of("name", name, "code", "INVALID"))));
    }
    return given.map(Long::parseLong).orElse(otherwise);
  }
}
