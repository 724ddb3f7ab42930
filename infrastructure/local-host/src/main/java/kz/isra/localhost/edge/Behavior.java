package kz.isra.localhost.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Headers;

/**
 * What the Distribution does with the paths of one pattern.
 *
 * @param name the pattern, {@code *} for the default
 * @param origin the domain it goes to
 * @param originHeaders added for the origin
 * @param everythingElse whether all the viewer sent goes on, but the host's name
 */
record Behavior(
    String name,
    String origin,
    Headers originHeaders,
    Set<String> methods,
    CachePolicy policy,
    boolean everythingElse,
    boolean compress) {
  /** What CloudFront itself decides about, and never copies from the viewer. */
  private static final Set<String> OWN =
      Set.of("host", "connection", "x-forwarded-for", "via", "accept-encoding", "user-agent");

  boolean matches(String path) {
    var pattern = new StringBuilder();
    for (char c : name.toCharArray()) {
      pattern.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(String.valueOf(c));
          });
    }
    return path.matches(pattern.toString());
  }

  /** The request as the origin gets it. */
  Call forOrigin(Call call) {
    CachePolicy.Part headers = everythingElse ? CachePolicy.Part.ALL : policy.headers();
    CachePolicy.Part cookies = everythingElse ? CachePolicy.Part.ALL : policy.cookies();
    CachePolicy.Part queries = everythingElse ? CachePolicy.Part.ALL : policy.queries();
    Headers sent =
        call.headers()
            .only(name -> !name.equals("cookie") && headers.has(name) && !OWN.contains(name));
    String kept = cookies(call, cookies);
    if (!kept.isEmpty()) {
      sent = sent.and("Cookie", kept);
    }
    String agent = call.headers().first("user-agent").orElse("");
    sent =
        sent.and("Host", origin)
            .and("User-Agent", everythingElse ? agent : "Amazon CloudFront")
            .and("X-Forwarded-For", forwardedFor(call))
            .and("X-Forwarded-Proto", "https")
            .and("X-Forwarded-Port", "443")
            .and("Via", "1.1 local.cloudfront.net (CloudFront)");
    for (Headers.Field field : originHeaders.fields()) {
      sent = sent.with(field.name(), field.value());
    }
    return call.withHeaders(sent).withQuery(query(call, queries));
  }

  private static String forwardedFor(Call call) {
    return call.headers()
        .first("x-forwarded-for")
        .map(before -> before + ", " + call.sourceIp())
        .orElse(call.sourceIp());
  }

  /** The key under which the answer is kept: the path and what the policy says. */
  String key(Call call) {
    var key = new StringBuilder(call.rawPath());
    key.append('?').append(query(call, policy.queries()));
    key.append('\n').append(cookies(call, policy.cookies()));
    for (Headers.Field field : call.headers().only(policy.headers()::has).fields()) {
      key.append('\n').append(field.name()).append(':').append(field.value());
    }
    return key.toString();
  }

  private static String query(Call call, CachePolicy.Part wanted) {
    return wanted.all() ? call.rawQuery() : kept(call.rawQuery(), "&", "&", wanted);
  }

  private static String cookies(Call call, CachePolicy.Part wanted) {
    return kept(String.join("; ", call.headers().all("cookie")), ";", "; ", wanted);
  }

  private static String kept(String pairs, String split, String join, CachePolicy.Part wanted) {
    List<String> kept = new ArrayList<>();
    for (String pair : pairs.split(split, -1)) {
      String name = pair.strip().replaceFirst("=.*", "");
      if (!name.isEmpty() && wanted.has(name)) {
        kept.add(pair.strip());
      }
    }
    return String.join(join, kept);
  }
}
