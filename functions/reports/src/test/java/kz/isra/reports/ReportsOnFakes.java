package kz.isra.reports;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import kz.isra.domain.report.ReadReports;
import kz.isra.domain.session.SessionFigures;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.session.SessionWorld;

/** The function on stores in memory. */
final class ReportsOnFakes extends FunctionHandler {
  private static final String NAME = "reports-on-fakes";

  ReportsOnFakes() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  SessionWorld world() {
    return applicationContext.getBean(SessionWorld.class);
  }

  InMemoryLoginTokens logins() {
    return applicationContext.getBean(InMemoryLoginTokens.class);
  }

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    SessionWorld world() {
      return new SessionWorld(72);
    }

    @Bean
    @Singleton
    InMemoryLoginTokens logins() {
      return new InMemoryLoginTokens();
    }

    @Bean
    @Singleton
    Routes routes(Config config, SessionWorld world, InMemoryLoginTokens logins) {
      var reports =
          new ReadReports(
              world.rooms,
              world.sessions,
              world.attendance,
              world.log,
              new SessionFigures(world.attendance, world.log),
              session -> List.of(),
              world.clock());
      return new ReportRoutes(
              new Callers(logins, config.clock()), reports, world.rooms, world.personal)
          .routes(config);
    }
  }
}
