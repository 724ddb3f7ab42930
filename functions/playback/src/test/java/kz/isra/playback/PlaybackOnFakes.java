package kz.isra.playback;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Map;
import kz.isra.domain.playback.Playback;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.ScheduleConsumer;
import kz.isra.lambda.StreamConsumer;
import kz.isra.testkit.playback.PlaybackWorld;

/** The function on stores in memory. */
final class PlaybackOnFakes extends FunctionHandler {
  private static final String NAME = "playback-on-fakes";

  PlaybackOnFakes() {
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
    ScheduleConsumer schedules(PlaybackWorld world) {
      return PlaybackWiring.schedules(
          new Playback(world.ports),
          world.ports,
          world.finishing,
          world.money.books(),
          world.asked::add,
          world.clock);
    }

    @Bean
    @Singleton
    StreamConsumer ended(PlaybackWorld world) {
      return new EndedLogs(world.finishing);
    }
  }
}
