package kz.isra.pages;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One SVG of all icons, each a symbol that pages name by {@code icons.svg#name}. */
final class Sprite {
  private static final Pattern INNER = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

  private Sprite() {}

  /**
   * @param icons SVG files by path
   * @param prefix length of the folder's path before the name
   */
  static byte[] of(SortedMap<String, byte[]> icons, int prefix) {
    var sprite = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    sprite.append("<!-- lucide-static, ISC -->");
    icons.forEach((path, bytes) -> {
      Matcher matcher = INNER.matcher(new String(bytes, StandardCharsets.UTF_8));
      if (matcher.find()) {
        sprite
            .append("<symbol id=\"")
            .append(path, prefix, path.length() - ".svg".length())
            .append("\" viewBox=\"0 0 24 24\">")
            .append(matcher.group(1).replaceAll("\\s*\\n\\s*", ""))
            .append("</symbol>");
      }
    });
    return sprite.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
  }
}
