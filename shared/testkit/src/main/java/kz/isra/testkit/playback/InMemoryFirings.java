package kz.isra.testkit.playback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.isra.domain.playback.Firings;

/** Remembers which calls were asked for, each name once; nothing fires by itself. */
public final class InMemoryFirings implements Firings {
  private final Map<String, Firing> asked = new LinkedHashMap<>();

  @Override
  public synchronized void ask(Firing firing) {
    asked.putIfAbsent(firing.name(), firing);
  }

  public synchronized Collection<Firing> asked() {
    return List.copyOf(asked.values());
  }

  /** Takes away what was asked for, as a scheduler does when it fires. */
  public synchronized List<Firing> take() {
    var all = new ArrayList<>(asked.values());
    asked.clear();
    return all;
  }
}
