package kz.isra.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.account.Organization;
import kz.isra.domain.account.Organizations;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.Standings;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.ledger.Available;
import kz.isra.domain.ledger.Books;
import kz.isra.domain.personal.Organizer;
import kz.isra.domain.personal.PersonalData;
import kz.isra.lambda.Problem;

/** What a logged-in organizer reads about itself, with one state of the ledger. */
final class Me {
  private final Organizations organizations;
  private final PersonalData personal;
  private final Books books;
  private final Standings standings;
  private final Clock clock;

  Me(
      Organizations organizations,
      PersonalData personal,
      Books books,
      Standings standings,
      Clock clock) {
    this.organizations = organizations;
    this.personal = personal;
    this.books = books;
    this.standings = standings;
    this.clock = clock;
  }

  Map<String, Object> of(OrgId org) {
    Instant now = clock.instant();
    Optional<Organization> account = organizations.find(org, now);
    Optional<Organizer> person = personal.organizer(org);
    if (account.isEmpty() || person.isEmpty()) {
      throw new Problem(ErrorCode.LOGIN_REQUIRED);
    }
    Available available = books.load(org).available(now);
    var me = new LinkedHashMap<String, Object>();
    me.put("now", now);
    me.put("orgId", org.value());
    me.put("login", person.get().login());
    me.put("email", person.get().email());
    me.put("emailConfirmed", account.get().confirmed());
    me.put("standing", standing(standings.of(org)));
    me.put("legalName", person.get().legalName());
    me.put("kind", person.get().kind().name());
    me.put("language", person.get().language().code());
    me.put("mainTiyn", available.main().tiyn());
    me.put("bonusTiyn", available.bonus().tiyn());
    me.put("heldTiyn", available.held().tiyn());
    me.put("availableTiyn", available.spendable().tiyn());
    return me;
  }

  /** {@code {status, suspensions: [{axis, reason, since}]}}, the axes as C3 names them. */
  private static Map<String, Object> standing(Standing standing) {
    return Map.of(
        "status", standing.effective().name(),
        "suspensions",
            standing.suspensions().entrySet().stream()
                .map(one ->
                    Map.of(
                        "axis", one.getKey().name(),
                        "reason", one.getValue().reason(),
                        "since", one.getValue().since()))
                .toList());
  }
}
