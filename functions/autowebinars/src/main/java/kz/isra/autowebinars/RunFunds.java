package kz.isra.autowebinars;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.isra.domain.autowebinar.Autowebinar;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.money.Money;
import kz.isra.domain.playback.AiringCost;
import kz.isra.domain.rooms.Rooms;

/**
 * For how many runs of an autowebinar the balance lasts; its owner is warned in time: {@code
 * {perRunTiyn, availableTiyn, runs, warning?:"FEWER_THAN_TWO_RUNS"}}.
 */
final class RunFunds {
  private final Rooms rooms;
  private final AiringCost costs;
  private final SessionFunds funds;

  RunFunds(Rooms rooms, AiringCost costs, SessionFunds funds) {
    this.rooms = rooms;
    this.costs = costs;
    this.funds = funds;
  }

  /** Empty where the room or the video is gone. */
  Optional<Map<String, Object>> of(Autowebinar row, AutowebinarVersion content, Instant now) {
    return rooms
        .find(row.org(), row.room())
        .flatMap(room -> costs.quote(row.org(), content.video(), room, content.length(), now))
        .map(run -> json(run, funds.available(row.org()).spendable()));
  }

  private static Map<String, Object> json(AiringCost.Quote run, Money available) {
    long runs = run.runs(available);
    var json = new LinkedHashMap<String, Object>();
    json.put("perRunTiyn", run.estimate().tiyn());
    json.put("availableTiyn", available.tiyn());
    json.put("runs", runs);
    if (runs < AiringCost.Quote.ENOUGH) {
      json.put("warning", "FEWER_THAN_TWO_RUNS");
    }
    return json;
  }
}
