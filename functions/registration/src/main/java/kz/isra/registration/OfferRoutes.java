package kz.isra.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.language.Language;
import kz.isra.domain.offer.OfferVersion;
import kz.isra.domain.offer.Offers;
import kz.isra.domain.pricing.PriceList;
import kz.isra.domain.pricing.PriceLists;
import kz.isra.lambda.Problem;
import kz.isra.lambda.Request;
import kz.isra.lambda.Response;
import kz.isra.lambda.Routes;

/** What anybody may read before registering: the public offer and the price list. */
final class OfferRoutes {
  private final Offers offers;
  private final PriceLists prices;
  private final Requisites requisites;
  private final Clock clock;

  OfferRoutes(Offers offers, PriceLists prices, Requisites requisites, Clock clock) {
    this.offers = offers;
    this.prices = prices;
    this.requisites = requisites;
    this.clock = clock;
  }

  void addTo(Routes.Builder routes) {
    routes
        .on("GET /api/offer", this::current)
        .on("GET /api/offer/{n}", this::version)
        .on("GET /api/price-list", this::priceList);
  }

  private Response current(Request request) {
    OfferVersion offer = offers.current(clock.instant());
    var body = head(offer);
    body.put("title", text(offer, language(request)).title());
    return Response.json(200, body);
  }

  private Response version(Request request) {
    Instant now = clock.instant();
    String n = request.param("n");
    OfferVersion offer =
        (n.matches("[1-9]\\d{0,5}") ? offers.published(Integer.parseInt(n), now) : none())
            .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    var body = head(offer);
    body.put("current", offers.current(now).number() == offer.number());
    body.put("changeLog", changeLog(now));
    body.put("texts", PublishedOffers.byCode(offer.texts()));
    body.put("requisites", requisites.fields());
    return Response.json(200, body);
  }

  private static Optional<OfferVersion> none() {
    return Optional.empty();
  }

  private Response priceList(Request request) {
    PriceList list = prices.at(clock.instant());
    return Response.json(
        200,
        Map.of(
            "version", list.version(),
            "youtubeHourTiyn", list.linkedHour().tiyn(),
            "storedHourTiyn", list.storedHour().tiyn(),
            "trialTiyn", list.trial().tiyn(),
            "packages", list.packages().stream().map(OfferRoutes::packageOf).toList()));
  }

  private static Map<String, Object> packageOf(PriceList.Package one) {
    return Map.of(
        "code", one.code(),
        "priceTiyn", one.price().tiyn(),
        "days", one.days(),
        "attendees", one.attendees(),
        "storedHours", one.storedHours());
  }

  private static Map<String, Object> head(OfferVersion offer) {
    var head = new LinkedHashMap<String, Object>();
    head.put("n", offer.number());
    head.put("sha256", offer.sha256());
    head.put("effectiveAt", offer.effectiveAt());
    return head;
  }

  /** What changed from version to version, the newest first. */
  private List<Map<String, Object>> changeLog(Instant now) {
    return offers.all().reversed().stream()
        .filter(offer -> !offer.effectiveAt().isAfter(now))
        .map(offer -> {
          var entry = head(offer);
          entry.put("text", PublishedOffers.byCode(offer.changes()));
          return entry;
        })
        .toList();
  }

  private static OfferVersion.Text text(OfferVersion offer, Language language) {
    OfferVersion.Text wanted = offer.texts().get(language);
    return wanted != null ? wanted : text(offer, Language.RU);
  }

  private static Language language(Request request) {
    return request
        .query("lang")
        .or(() -> request.cookie("lang"))
        .flatMap(Language::of)
        .orElse(Language.RU);
  }
}
