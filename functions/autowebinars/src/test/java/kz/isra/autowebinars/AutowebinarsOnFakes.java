package kz.isra.autowebinars;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.isra.domain.id.LoginId;
import kz.isra.domain.id.OrgId;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Routes;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.playback.PlaybackWorld;
import kz.isra.testkit.requests.InMemoryRequests;

/** The function on stores in memory. */
final class AutowebinarsOnFakes extends FunctionHandler {
  private static final String NAME = "autowebinars-on-fakes";

  AutowebinarsOnFakes() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  PlaybackWorld world() {
    return applicationContext.getBean(PlaybackWorld.class);
  }

  /** A cookie of the world's organizer, or of another one. */
  String login(OrgId org, boolean confirmed) {
    return applicationContext
        .getBean(InMemoryLoginTokens.class)
        .login(org, LoginId.next(world().ids), confirmed);
  }

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    PlaybackWorld world() {
      return new PlaybackWorld(1);
    }

    @Bean
    @Singleton
    InMemoryLoginTokens logins() {
      return new InMemoryLoginTokens();
    }

    @Bean
    @Singleton
    Routes routes(Config config, PlaybackWorld world, InMemoryLoginTokens logins) {
      return AutowebinarsWiring.routes(
          config,
          new Callers(logins, world.clock),
          new Idempotency(new InMemoryRequests(), world.clock),
          world.publishing,
          world.ports,
          world.clock);
    }
  }
}
