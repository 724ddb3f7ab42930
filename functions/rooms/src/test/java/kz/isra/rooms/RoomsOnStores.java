package kz.isra.rooms;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.testkit.account.InMemoryLoginTokens;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.rooms.InMemoryCovers;

/** The function on DynamoDB; only its logins are in memory. */
final class RoomsOnStores extends FunctionHandler {
  private static final String NAME = "rooms-on-stores";

  RoomsOnStores() {
    super(NAME, environment());
  }

  private static Map<String, String> environment() {
    var environment = new HashMap<>(EmbeddedDynamo.start().environment());
    environment.put("PUBLIC_ORIGIN", "https://isra.example");
    return environment;
  }

  InMemoryLoginTokens logins() {
    return applicationContext.getBean(InMemoryLoginTokens.class);
  }

  RoomsParts parts() {
    return applicationContext.getBean(RoomsParts.class);
  }

  @Factory
  @Requires(property = FunctionHandler.FUNCTION, value = NAME)
  static final class Wiring {
    @Bean
    @Singleton
    InMemoryLoginTokens logins() {
      return new InMemoryLoginTokens();
    }

    @Bean
    @Singleton
    RoomsParts parts(Config config, InMemoryLoginTokens logins) {
      return RoomsFactory.parts(
              EmbeddedDynamo.start().client(),
              key -> Optional.empty(),
              new InMemoryCovers(),
              config)
          .with(logins);
    }

    @Bean
    @Singleton
    Routes routes(Config config, RoomsParts parts) {
      return parts.routes(config);
    }
  }
}
