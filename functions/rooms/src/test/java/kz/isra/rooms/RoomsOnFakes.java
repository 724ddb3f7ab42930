package kz.isra.rooms;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kz.isra.domain.money.Money;
import kz.isra.domain.pricing.PriceList;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.account.InMemoryStandings;
import kz.isra.testkit.attendance.InMemoryAttendance;
import kz.isra.testkit.ledger.InMemorySessionFunds;
import kz.isra.testkit.log.InMemoryInbox;
import kz.isra.testkit.log.InMemoryLog;
import kz.isra.testkit.media.InMemoryAssets;
import kz.isra.testkit.personal.InMemoryPersonalData;
import kz.isra.testkit.requests.InMemoryRequests;
import kz.isra.testkit.rooms.InMemoryBanners;
import kz.isra.testkit.rooms.InMemoryCovers;
import kz.isra.testkit.rooms.InMemoryRooms;
import kz.isra.testkit.session.InMemoryAirings;
import kz.isra.testkit.session.InMemorySessions;

/** The function on stores in memory. */
final class RoomsOnFakes extends FunctionHandler {
  private static final String NAME = "rooms-on-fakes";

  RoomsOnFakes() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  Stores stores() {
    return applicationContext.getBean(Stores.class);
  }

  /** What the function keeps. */
  record Stores(
      InMemoryLoginTokens logins,
      InMemoryRooms rooms,
      InMemorySessions sessions,
      InMemoryInbox inbox,
      InMemoryAttendance attendance,
      InMemorySessionFunds funds,
      InMemoryStandings standings,
      InMemoryAssets assets,
      InMemoryPersonalData personal,
      InMemoryCovers covers) {}

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    Stores stores() {
      return new Stores(
          new InMemoryLoginTokens(),
          new InMemoryRooms(),
          new InMemorySessions(),
          new InMemoryInbox(),
          new InMemoryAttendance(),
          new InMemorySessionFunds(),
          new InMemoryStandings(),
          new InMemoryAssets(),
          new InMemoryPersonalData(),
          new InMemoryCovers());
    }

    @Bean
    @Singleton
    Routes routes(Config config, Stores stores) {
      return new RoomsParts(
              stores.logins(),
              new InMemoryRequests(),
              stores.rooms(),
              new InMemoryBanners(),
              stores.sessions(),
              new InMemoryAirings(stores.rooms(), stores.sessions(), stores.inbox()),
              stores.inbox(),
              new InMemoryLog(),
              stores.attendance(),
              stores.funds(),
              now -> new PriceList(1, new Money(500), new Money(4_000), Money.ZERO, List.of()),
              stores.standings(),
              stores.assets(),
              stores.personal(),
              stores.covers())
          .routes(config);
    }
  }
}
