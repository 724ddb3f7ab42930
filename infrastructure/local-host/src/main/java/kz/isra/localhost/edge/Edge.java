package kz.isra.localhost.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Service;

/** The one origin that browsers see: each path by its behaviour, from the cache where it may. */
public final class Edge implements Service {
  private static final long CACHE_BYTES = 128L << 20;
  private static final Set<String> CACHED_METHODS = Set.of("GET", "HEAD");
  private final Distribution distribution;
  private final Map<String, Service> origins;
  private final EdgeCache cache = new EdgeCache(CACHE_BYTES);
  private final EdgeCache compressed = new EdgeCache(CACHE_BYTES);
  private final Map<String, Counts> counts = new ConcurrentHashMap<>();

  private record Counts(LongAdder hits, LongAdder misses, LongAdder passed) {
    Counts() {
      this(new LongAdder(), new LongAdder(), new LongAdder());
    }
  }

  /**
   * @param origins by domain
   */
  public Edge(Distribution distribution, Map<String, Service> origins) {
    this.distribution = distribution;
    this.origins = Map.copyOf(origins);
  }

  @Override
  public Answer answer(Call call) {
    Behavior behavior = distribution.behavior(call.rawPath());
    if (!behavior.methods().contains(call.method())) {
      return Answer.of(403, "text/html", "<h1>403</h1><p>This method is not allowed here.</p>");
    }
    Counts counts = this.counts.computeIfAbsent(behavior.name(), k -> new Counts());
    if (!behavior.policy().caches() || !CACHED_METHODS.contains(call.method())) {
      counts.passed.increment();
      return origin(behavior, call).with("x-cache", "Miss from cloudfront");
    }
    EdgeCache.Found found =
        cache.get(
            call.method() + behavior.key(call),
            () -> origin(behavior, call),
            answer -> Freshness.of(answer, behavior.policy(), distribution));
    (found.hit() ? counts.hits : counts.misses).increment();
    Answer answer = shorter(behavior, call, found.answer());
    if (found.hit()) {
      answer = answer.with("age", String.valueOf(found.ageSeconds()));
    }
    return unchanged(call, answer)
        .with("x-cache", (found.hit() ? "Hit" : "Miss") + " from cloudfront");
  }

  private Answer origin(Behavior behavior, Call call) {
    Service service = origins.get(behavior.origin());
    return service == null
        ? Answer.message(403, "Forbidden")
        : service.answer(behavior.forOrigin(call));
  }

  private Answer shorter(Behavior behavior, Call call, Answer answer) {
    if (!behavior.compress() || !Compression.wanted(call, answer)) {
      return answer;
    }
    Optional<String> etag = answer.headers().first("etag");
    return etag.isEmpty()
        ? Compression.gzip(answer)
        : compressed
            .get(
                behavior.key(call) + etag.get(),
                () -> Compression.gzip(answer),
                smaller -> java.time.Duration.ofDays(1))
            .answer();
  }

  private static Answer unchanged(Call call, Answer answer) {
    Optional<String> etag = answer.headers().first("etag");
    boolean same =
        answer.status() == 200
            && etag.isPresent()
            && call.headers().first("if-none-match").filter(etag.get()::equals).isPresent();
    return same ? new Answer(304, answer.headers(), new byte[0]) : answer;
  }

  /** Numbers for {@code /dev/counters}: hits, misses and what is never kept, by behaviour. */
  public Map<String, Map<String, Long>> counters() {
    var numbers = new LinkedHashMap<String, Map<String, Long>>();
    for (Behavior behavior : distribution.behaviors()) {
      Counts one = counts.getOrDefault(behavior.name(), new Counts());
      numbers.put(
          behavior.name(),
          Map.of("hits", one.hits.sum(), "misses", one.misses.sum(), "passed", one.passed.sum()));
    }
    return numbers;
  }
}
