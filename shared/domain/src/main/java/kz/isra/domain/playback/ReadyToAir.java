package kz.isra.domain.playback;

import java.time.Instant;
import java.util.Optional;
import kz.isra.domain.account.Standings;
import kz.isra.domain.autowebinar.AutowebinarVersion;
import kz.isra.domain.autowebinar.Occurrence;
import kz.isra.domain.ledger.HoldOutcome;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.money.Money;
import kz.isra.domain.rooms.Room;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.EndReason;

/**
 * Whether a claimed start may go on air: its owner may put something on air, its room and its video
 * are there and the money for it is held. May be repeated; the money is held once.
 */
final class ReadyToAir {
  private final Rooms rooms;
  private final AiringCost costs;
  private final SessionFunds funds;
  private final Standings standings;

  ReadyToAir(Rooms rooms, AiringCost costs, SessionFunds funds, Standings standings) {
    this.rooms = rooms;
    this.costs = costs;
    this.funds = funds;
    this.standings = standings;
  }

  /** What came out. */
  sealed interface Answer {
    /**
     * @param hour the price of one attendee-hour from now on
     * @param held for the airing
     */
    record Ready(Room room, Money hour, Money held) implements Answer {}

    record NotReady(EndReason reason) implements Answer {}
  }

  Answer check(Occurrence claimed, AutowebinarVersion content, Instant now) {
    if (!standings.of(claimed.org()).mayAir()) {
      return new Answer.NotReady(EndReason.SUSPENDED);
    }
    Optional<Room> room = rooms.find(claimed.org(), claimed.room());
    if (room.isEmpty()) {
      return new Answer.NotReady(EndReason.CANCELLED);
    }
    Optional<AiringCost.Quote> quote =
        costs.quote(claimed.org(), content.video(), room.get(), claimed.length(), now);
    if (quote.isEmpty()) {
      return new Answer.NotReady(EndReason.ASSET);
    }
    AiringCost.Quote cost = quote.get();
    return switch (funds.hold(
        claimed.org(), claimed.session(), cost.estimate(), cost.least(), now)) {
      case HoldOutcome.Held held -> new Answer.Ready(room.get(), cost.hour(), held.total());
      case HoldOutcome.AlreadyHeld held -> new Answer.Ready(room.get(), cost.hour(), held.total());
      case HoldOutcome.Insufficient ignored -> new Answer.NotReady(EndReason.NO_FUNDS);
    };
  }
}
