package kz.isra.domain.playback;

import java.util.Optional;
import kz.isra.domain.account.Standings;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.media.Assets;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.Sessions;

/**
 * What playback needs from outside.
 *
 * @param notice empty where owners cannot be told: then what follows a missed start is left to the
 *     sweep
 */
public record PlaybackPorts(
    Autowebinars autowebinars,
    Occurrences occurrences,
    Sessions sessions,
    Airings airings,
    Rooms rooms,
    Assets assets,
    PriceLists prices,
    SessionFunds funds,
    Standings standings,
    Firings firings,
    Optional<MissNotice> notice) {}
