package kz.isra.domain.rooms;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The readable address of a room, the last part of {@code /r/{slug}}: 3 to 60 lower-case Latin
 * letters, digits and single hyphens between them. Words that addresses of ours use are reserved.
 */
public record Slug(String value) {
  static final int SHORTEST = 3;
  static final int LONGEST = 60;
  private static final int LONGEST_GENERATED = 40;
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "api",
          "app",
          "assets",
          "autowebinar",
          "autowebinars",
          "balance",
          "billing",
          "confirm",
          "dev",
          "edit",
          "embed",
          "help",
          "home",
          "isra",
          "live",
          "login",
          "logout",
          "new",
          "null",
          "offer",
          "play",
          "prices",
          "privacy",
          "public",
          "reset",
          "room",
          "rooms",
          "root",
          "settings",
          "sign-up",
          "signup",
          "static",
          "status",
          "support",
          "system",
          "test",
          "undefined",
          "webinar",
          "webinars",
          "www");

  public Slug {
    if (!fits(value)) {
      throw new IllegalArgumentException("Not an address of a room");
    }
  }

  /** Reads what came from outside; empty where it is no such address or a reserved word. */
  public static Optional<Slug> of(String text) {
    return fits(text) ? Optional.of(new Slug(text)) : Optional.empty();
  }

  /**
   * Makes an address of a title: Russian and Kazakh in Latin letters, cut at a word.
   *
   * @return empty where too little is left of the title, or a reserved word
   */
  public static Optional<Slug> fromTitle(String title) {
    String latin = Transliteration.of(title);
    if (latin.length() > LONGEST_GENERATED) {
      int word = latin.lastIndexOf('-', LONGEST_GENERATED);
      latin = latin.substring(0, word > 0 ? word : LONGEST_GENERATED);
    }
    return of(latin);
  }

  /** The same address with another ending, for example {@code salam-2}. */
  Slug with(String ending) {
    String head = value.substring(0, Math.min(value.length(), LONGEST - ending.length() - 1));
    return new Slug(head.replaceAll("-$", "") + "-" + ending);
  }

  private static boolean fits(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && SHAPE.matcher(text).matches()
        && !RESERVED.contains(text);
  }

  @Override
  public String toString() {
    return value;
  }
}
