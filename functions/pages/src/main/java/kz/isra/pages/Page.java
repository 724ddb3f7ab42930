package kz.isra.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of the table of pages.
 *
 * @param path address with parameters in braces, for example {@code /app/rooms/{roomId}}
 * @param name of the module {@code pages/{name}.js}, of its element {@code page-{name}} and of the
 *     title {@code common.titles.{name}}
 * @param shell what stands around the page
 * @param reach what the page may load from elsewhere
 * @param words areas of words it needs beside {@code common} and {@code errors}
 */
record Page(String path, String name, Shell shell, Reach reach, List<String> words) {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  /** What stands around a page. */
  enum Shell {
    /** The organizer's rail, top bar and bottom bar. */
    APP,
    /** Top bar for visitors and a footer. */
    PUBLIC,
    /** Nothing: the room is the page. */
    BARE
  }

  /** What a page may load from elsewhere; becomes its security policy. */
  enum Reach {
    /** Only our own files and API. */
    OWN,
    /** Stored videos and their upload. */
    STORAGE,
    /** Stored videos, YouTube's player and HLS addresses of organizers. */
    PICTURE
  }

  /** The parameters of a path that fits, else empty. */
  Optional<Map<String, String>> match(String rawPath) {
    Matcher matcher = pattern().matcher(rawPath);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var params = new java.util.TreeMap<String, String>();
    Matcher names = PARAMETER.matcher(path);
    for (int i = 1; names.find(); i++) {
      params.put(names.group(1), matcher.group(i));
    }
    return Optional.of(params);
  }

  private Pattern pattern() {
    return Pattern.compile(PARAMETER.matcher(path).replaceAll("([A-Za-z0-9_-]{1,80})"));
  }
}
