package kz.isra.domain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.EventType;

/** One walk over a version's events in video time; see {@link InStep}. */
final class Alignment {
  private final Binding binding;
  private final List<ScenarioEvent> shown = new ArrayList<>();
  private int droppedMessages;
  private int droppedBanners;

  /** The banner that the events so far leave on, and the one that the shown events leave on. */
  private Optional<ScenarioEvent> state = Optional.empty();

  private Optional<ScenarioEvent> visible = Optional.empty();

  /** The last banner event that waits for the start or the seam at {@code foldTo}. */
  private Optional<ScenarioEvent> waiting = Optional.empty();

  private long foldTo;

  Alignment(Binding binding) {
    this.binding = binding;
  }

  InStep.Script of(List<ScenarioEvent> events) {
    for (ScenarioEvent event : events) {
      take(event);
    }
    fold();
    return new InStep.Script(shown, binding.lengthMs(), droppedMessages, droppedBanners);
  }

  private void take(ScenarioEvent event) {
    int anchor = anchorOf(event.offsetMs());
    long video = videoTime(anchor, event.offsetMs());
    long seam = seamAfter(anchor);
    boolean early = event.offsetMs() < 0 || Math.min(video, seam) < binding.playFromMs();
    boolean cut = video >= seam;
    long place = early ? binding.playFromMs() : Math.min(video, seam);
    if (place > binding.playToMs()) {
      drop(event);
    } else if (early || cut) {
      gather(event, place);
    } else {
      show(event, place);
    }
  }

  private int anchorOf(long logMs) {
    int found = 0;
    for (int i = 1; i < binding.anchors().size(); i++) {
      if (binding.anchors().get(i).logMs() <= logMs) {
        found = i;
      }
    }
    return found;
  }

  private long videoTime(int anchor, long logMs) {
    Anchor last = binding.anchors().get(anchor);
    return last.videoMs() + (logMs - last.logMs());
  }

  private long seamAfter(int anchor) {
    return anchor + 1 < binding.anchors().size()
        ? binding.anchors().get(anchor + 1).videoMs()
        : Long.MAX_VALUE;
  }

  private void show(ScenarioEvent event, long place) {
    fold();
    shown.add(event.at(place - binding.playFromMs()));
    state = bannerAfter(state, event);
    visible = bannerAfter(visible, event);
  }

  private void gather(ScenarioEvent event, long place) {
    if (place != foldTo) {
      fold();
    }
    if (!isBanner(event)) {
      drop(event);
      return;
    }
    if (event.type().equals(EventType.BANNER_SHOWN)) {
      droppedBanners++;
    }
    state = bannerAfter(state, event);
    waiting = Optional.of(event);
    foldTo = place;
  }

  /** Brings what is seen to what the gathered events left. */
  private void fold() {
    waiting.ifPresent(last -> {
      long offset = foldTo - binding.playFromMs();
      if (state.isPresent() && !state.equals(visible)) {
        shown.add(state.get().at(offset));
        droppedBanners--;
      } else if (state.isEmpty() && visible.isPresent()) {
        shown.add(hidden(last, visible.get()).at(offset));
      }
      visible = state;
    });
    waiting = Optional.empty();
  }

  private void drop(ScenarioEvent event) {
    if (event.type().equals(EventType.MESSAGE_POSTED) && event.offsetMs() >= 0) {
      droppedMessages++;
    } else if (event.type().equals(EventType.BANNER_SHOWN)) {
      droppedBanners++;
    }
  }

  private static boolean isBanner(ScenarioEvent event) {
    return event.type().equals(EventType.BANNER_SHOWN)
        || event.type().equals(EventType.BANNER_HIDDEN);
  }

  private static Optional<ScenarioEvent> bannerAfter(
      Optional<ScenarioEvent> before, ScenarioEvent event) {
    return switch (event.type()) {
      case EventType.BANNER_SHOWN -> Optional.of(event);
      case EventType.BANNER_HIDDEN -> before.filter(on -> !sameBanner(on, event));
      default -> before;
    };
  }

  private static boolean sameBanner(ScenarioEvent one, ScenarioEvent other) {
    return banner(one).equals(banner(other));
  }

  private static Object banner(ScenarioEvent event) {
    return event.payload().getOrDefault("bannerId", "");
  }

  private static ScenarioEvent hidden(ScenarioEvent last, ScenarioEvent on) {
    return new ScenarioEvent(
        last.id(),
        last.offsetMs(),
        last.seq(),
        EventType.BANNER_HIDDEN,
        last.actor(),
        Map.of("bannerId", banner(on)));
  }
}
