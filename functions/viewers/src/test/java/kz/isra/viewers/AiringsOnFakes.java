package kz.isra.viewers;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.testkit.playback.PlaybackWorld;

/** The routes of autowebinars on stores in memory. */
final class AiringsOnFakes extends FunctionHandler {
  private static final String NAME = "airings-on-fakes";

  AiringsOnFakes() {
    super(NAME, Map.of("PUBLIC_ORIGIN", "https://isra.example"));
  }

  PlaybackWorld world() {
    return applicationContext.getBean(PlaybackWorld.class);
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
    Routes routes(Config config, PlaybackWorld world) {
      Routes.Builder routes = Routes.builder(config);
      new AiringRoutes(world.reading, world.clock).addTo(routes);
      return routes.build();
    }
  }
}
