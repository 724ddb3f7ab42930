package kz.isra.testkit.playback;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.playback.Firings;
import kz.isra.domain.playback.PlaybackPorts;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Sessions;

/**
 * Lets the work stop at one chosen call of a port, before or after the call took effect (faults F9
 * and F10). Reading calls are not counted.
 */
public final class CrashPoints {
  private static final Set<String> READING =
      Set.of("find", "of", "at", "due", "ofOrg", "ofRoom", "version", "unplanned", "available");
  private final int chosen;
  private final boolean after;
  private boolean armed;
  private int calls;

  /**
   * @param chosen the call at which the work stops, from 1; a large number only counts
   * @param after whether the call takes effect first
   */
  public CrashPoints(int chosen, boolean after) {
    this.chosen = chosen;
    this.after = after;
  }

  /** The work stopped here. */
  public static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** From now on calls are counted. */
  public void arm() {
    armed = true;
  }

  /** How many calls were counted. */
  public int calls() {
    return calls;
  }

  public PlaybackPorts between(PlaybackPorts ports) {
    return new PlaybackPorts(
        between(Autowebinars.class, ports.autowebinars()),
        between(Occurrences.class, ports.occurrences()),
        between(Sessions.class, ports.sessions()),
        between(Airings.class, ports.airings()),
        between(Rooms.class, ports.rooms()),
        ports.assets(),
        ports.prices(),
        between(SessionFunds.class, ports.funds()),
        ports.standings(),
        between(Firings.class, ports.firings()),
        ports.notice());
  }

  private <T> T between(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              boolean here = armed && !READING.contains(method.getName()) && ++calls == chosen;
              if (here && !after) {
                throw new Crash();
              }
              try {
                Object answer = method.invoke(real, arguments);
                if (here) {
                  throw new Crash();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
