package kz.isra.autowebinars;

import java.time.Clock;
import kz.isra.domain.autowebinar.PublishAutowebinar;
import kz.isra.domain.playback.Playback;
import kz.isra.domain.playback.PlaybackPorts;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Routes;

/** The routes over any set of ports. */
final class AutowebinarsWiring {
  private AutowebinarsWiring() {}

  static Routes routes(
      Config config,
      Callers callers,
      Idempotency idempotency,
      PublishAutowebinar publishing,
      PlaybackPorts ports,
      Clock clock) {
    var playback = new Playback(ports);
    return new AutowebinarRoutes(
            callers,
            idempotency,
            ports.autowebinars(),
            publishing,
            playback.planning(),
            playback.tending(),
            playback.stopping(),
            new AutowebinarJson(ports.autowebinars(), ports.occurrences(), ports.sessions()),
            new RunFunds(ports.rooms(), playback.costs(), ports.funds()),
            clock)
        .addTo(Routes.builder(config))
        .build();
  }
}
