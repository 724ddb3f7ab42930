package kz.isra.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The captured mails of the local host. */
final class Mailbox {
  static final Pattern CONFIRMATION = Pattern.compile("/confirm\\?token=([A-Za-z0-9_.~-]+)");
  static final Pattern RESET = Pattern.compile("/reset\\?token=([A-Za-z0-9_.~-]+)");

  private Mailbox() {}

  /** The first group of the first mail to that address that fits, newest first. */
  static Optional<String> find(Api api, String address, Pattern wanted) {
    return texts(api, address).stream()
        .map(wanted::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst();
  }

  /** What the mails to that address say, newest first. */
  static List<String> texts(Api api, String address) {
    return all(api, address, "text");
  }

  /** How many mails to that address have these words in their subject. */
  static long count(Api api, String address, String words) {
    return all(api, address, "subject").stream().filter(one -> one.contains(words)).count();
  }

  private static List<String> all(Api api, String address, String part) {
    Api.Answer mails =
        api.send(
            "GET",
            "/dev/mail?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8),
            null,
            Map.of("accept", "application/json"));
    var parts = new ArrayList<String>();
    mails.expect(200).body().forEach(mail -> parts.add(mail.path(part).asText()));
    return parts;
  }
}
