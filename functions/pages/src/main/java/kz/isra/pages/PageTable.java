package kz.isra.pages;

import static kz.isra.pages.Page.Reach.OWN;
import static kz.isra.pages.Page.Reach.PICTURE;
import static kz.isra.pages.Page.Reach.STORAGE;
import static kz.isra.pages.Page.Shell.APP;
import static kz.isra.pages.Page.Shell.BARE;
import static kz.isra.pages.Page.Shell.PUBLIC;

import java.util.List;

/** Every page there is. To add one, add its row here and write its module and words. */
final class PageTable {
  static final List<Page> PAGES =
      List.of(
          new Page("/", "landing", PUBLIC, OWN, List.of("landing", "prices")),
          new Page("/offer", "offer", PUBLIC, OWN, List.of("offer")),
          new Page("/offer/{n}", "offer", PUBLIC, OWN, List.of("offer")),
          new Page("/prices", "prices", PUBLIC, OWN, List.of("prices")),
          new Page("/privacy", "privacy", PUBLIC, OWN, List.of("privacy")),
          new Page("/sign-up", "signup", PUBLIC, OWN, List.of("account")),
          new Page("/login", "login", PUBLIC, OWN, List.of("account")),
          new Page("/confirm", "confirm", PUBLIC, OWN, List.of("account")),
          new Page("/reset", "reset", PUBLIC, OWN, List.of("account")),
          new Page(
              "/app",
              "dashboard",
              APP,
              OWN,
              List.of("dashboard", "rooms", "reports", "autowebinars")),
          new Page("/app/rooms", "rooms", APP, OWN, List.of("rooms")),
          new Page("/app/rooms/new", "room-new", APP, PICTURE, List.of("rooms", "videos", "media")),
          new Page(
              "/app/rooms/{roomId}", "room", APP, PICTURE, List.of("rooms", "videos", "media")),
          new Page(
              "/app/rooms/{roomId}/studio",
              "studio",
              BARE,
              PICTURE,
              List.of("studio", "room", "rooms")),
          new Page("/app/sessions/{sessionId}", "summary", APP, OWN, List.of("summary", "reports")),
          new Page("/app/reports", "reports", APP, OWN, List.of("reports", "summary")),
          new Page("/app/scenarios", "scenarios", APP, OWN, List.of("scenarios")),
          new Page(
              "/app/scenarios/{scenarioId}",
              "scenario",
              APP,
              PICTURE,
              List.of("scenarios", "rooms")),
          new Page(
              "/app/scenarios/{scenarioId}/align",
              "align",
              APP,
              PICTURE,
              List.of("align", "scenarios", "autowebinars")),
          new Page("/app/autowebinars", "autowebinars", APP, OWN, List.of("autowebinars")),
          new Page(
              "/app/autowebinars/new",
              "autowebinar",
              APP,
              STORAGE,
              List.of("align", "autowebinars", "rooms", "scenarios")),
          new Page(
              "/app/autowebinars/{autowebinarId}",
              "autowebinar",
              APP,
              STORAGE,
              List.of("align", "autowebinars", "rooms", "scenarios")),
          new Page("/app/videos", "videos", APP, STORAGE, List.of("videos", "media")),
          new Page("/app/balance", "balance", APP, OWN, List.of("balance")),
          new Page("/app/balance/top-up/{topUpId}", "topup", APP, OWN, List.of("balance")),
          new Page("/r/{slug}", "viewer", BARE, PICTURE, List.of("viewer", "room")));

  /** What an address without a page shows. */
  static final Page MISSING = new Page("", "missing", PUBLIC, OWN, List.of());

  private PageTable() {}
}
