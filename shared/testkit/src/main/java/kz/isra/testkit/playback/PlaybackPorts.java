package kz.isra.testkit.playback;

import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.playback.Firings;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Sessions;

/** The ports that playback writes to. */
public record PlaybackPorts(
    Autowebinars autowebinars,
    Occurrences occurrences,
    Sessions sessions,
    Airings airings,
    Firings firings,
    SessionFunds funds,
    Rooms rooms) {
  PlaybackPorts itself() {
    return this;
  }
}
