package kz.isra.rooms;

import kz.isra.domain.account.LoginTokens;
import kz.isra.domain.account.Standings;
import kz.isra.domain.attendance.Attendance;
import kz.isra.domain.banner.Banners;
import kz.isra.domain.banner.ShowBanner;
import kz.isra.domain.ledger.SessionFunds;
import kz.isra.domain.log.Inbox;
import kz.isra.domain.log.Log;
import kz.isra.domain.media.Assets;
import kz.isra.domain.personal.PersonalData;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.domain.requests.Requests;
import kz.isra.domain.rooms.ChangeCover;
import kz.isra.domain.rooms.Covers;
import kz.isra.domain.rooms.CreateRoom;
import kz.isra.domain.rooms.DeleteRoom;
import kz.isra.domain.rooms.EditRoom;
import kz.isra.domain.rooms.HostNames;
import kz.isra.domain.rooms.Rooms;
import kz.isra.domain.session.Airings;
import kz.isra.domain.session.EndSession;
import kz.isra.domain.session.Rehearse;
import kz.isra.domain.session.SessionFigures;
import kz.isra.domain.session.Sessions;
import kz.isra.domain.session.StartSession;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.Idempotency;
import kz.isra.lambda.Routes;

/** What the function stands on; with it the routes are made. */
record RoomsParts(
    LoginTokens logins,
    Requests requests,
    Rooms rooms,
    Banners banners,
    Sessions sessions,
    Airings airings,
    Inbox inbox,
    Log log,
    Attendance attendance,
    SessionFunds funds,
    PriceLists prices,
    Standings standings,
    Assets assets,
    PersonalData personal,
    Covers covers) {

  /** The same with other logins. */
  RoomsParts with(LoginTokens others) {
    return new RoomsParts(
        others,
        requests,
        rooms,
        banners,
        sessions,
        airings,
        inbox,
        log,
        attendance,
        funds,
        prices,
        standings,
        assets,
        personal,
        covers);
  }

  Routes routes(Config config) {
    var clock = config.clock();
    var ids = config.ids();
    var callers = new Callers(logins, clock);
    var idempotency = new Idempotency(requests, clock);
    var figures = new SessionFigures(attendance, log);
    var roomRoutes =
        new RoomRoutes(
            callers,
            idempotency,
            rooms,
            new CreateRoom(rooms, sessions, ids, clock),
            new EditRoom(rooms),
            new DeleteRoom(rooms, covers),
            new SourceFields(assets),
            figures,
            clock);
    var sessionRoutes =
        new SessionRoutes(
            callers,
            roomRoutes,
            sessions,
            new StartSession(
                rooms, sessions, airings, funds, prices, standings, assets, ids, clock),
            new EndSession(rooms, sessions, airings, clock),
            figures,
            clock);
    var bannerRoutes =
        new BannerRoutes(
            callers,
            idempotency,
            roomRoutes,
            banners,
            new ShowBanner(banners, sessions, inbox, ids, clock),
            new HostNames(rooms, personal),
            ids,
            clock);
    Routes.Builder routes = Routes.builder(config);
    new RehearsalRoutes(
            callers, new Rehearse(rooms, sessions, airings, standings, assets, ids, clock))
        .addTo(routes);
    new CoverRoutes(callers, roomRoutes, new ChangeCover(rooms, covers), covers).addTo(routes);
    return bannerRoutes.addTo(sessionRoutes.addTo(roomRoutes.addTo(routes))).build();
  }
}
