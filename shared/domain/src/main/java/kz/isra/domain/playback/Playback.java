package kz.isra.domain.playback;

/** The use cases of playback over one set of ports. */
public final class Playback {
  private final PlaybackPorts ports;
  private final PlanStarts planning;
  private final OnAirSteps onAir;
  private final MissedSteps missed;
  private final TendOccurrence tending;

  public Playback(PlaybackPorts ports) {
    this.ports = ports;
    var waiting =
        new OccurrenceSessions(
            ports.sessions(),
            ports.rooms(),
            ports.airings(),
            ports.autowebinars(),
            ports.occurrences());
    planning = new PlanStarts(ports.autowebinars(), ports.occurrences(), waiting, ports.firings());
    var ready = new ReadyToAir(ports.rooms(), costs(), ports.funds(), ports.standings());
    onAir =
        new OnAirSteps(
            ports.autowebinars(),
            ports.occurrences(),
            ports.sessions(),
            waiting,
            ports.airings(),
            ready,
            planning,
            ports.firings());
    missed = new MissedSteps(ports.occurrences(), waiting, ports.funds(), planning, ports.notice());
    tending =
        new TendOccurrence(
            ports.autowebinars(), ports.occurrences(), ports.sessions(), planning, onAir, missed);
  }

  public PlanStarts planning() {
    return planning;
  }

  public TendOccurrence tending() {
    return tending;
  }

  public StopAiring stopping() {
    return new StopAiring(ports.occurrences(), ports.sessions(), onAir, missed, tending);
  }

  public AfterAiring afterEnd() {
    return new AfterAiring(ports.occurrences(), onAir);
  }

  public AiringCost costs() {
    return new AiringCost(ports.prices(), ports.assets());
  }
}
