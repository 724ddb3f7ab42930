package kz.isra.domain.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.isra.domain.text.PlainText;

/**
 * Where a person came from and with what (AN1). The page's address says it, so anybody can write
 * anything there: it is cut, shown as text and never believed.
 *
 * @param referrer host of the page with the link in lower case; empty where the browser did not say
 * @param utm by names of {@link #UTM}; only those that were given
 */
public record Origin(Device device, String referrer, Map<String, String> utm) {
  public static final List<String> UTM = List.of("source", "medium", "campaign", "content", "term");

  /** Of code points; what is longer is cut. */
  public static final int LONGEST = 100;

  public static final Origin UNKNOWN = new Origin(Device.UNKNOWN, "", Map.of());
  private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}.-]{1,100}(:\\d{1,5})?");

  public Origin {
    utm = Map.copyOf(utm);
  }

  /** Takes what a browser says; what is not a host or not one of {@link #UTM} is left out. */
  public static Origin of(String userAgent, String referrer, Map<String, String> utm) {
    var kept = new TreeMap<String, String>();
    for (String name : UTM) {
      String value = cut(PlainText.line(utm.getOrDefault(name, "")));
      if (!value.isEmpty()) {
        kept.put(name, value);
      }
    }
    String host = referrer.strip().toLowerCase(Locale.ROOT);
    return new Origin(Device.of(userAgent), HOST.matcher(host).matches() ? host : "", kept);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }
}
