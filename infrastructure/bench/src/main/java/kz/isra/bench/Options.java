package kz.isra.bench;

import java.util.HashMap;
import java.util.Map;

/**
 * What to measure.
 *
 * @param rate messages a second of the whole room
 * @param warmUp seconds at that rate that are not counted; the JIT costs more than the work
 * @param seconds that are counted
 * @param burst messages at once after that
 * @param kills of the server, in the mode that kills it
 * @param sampled whether the parts of the CPU are sampled, which costs about a percent
 */
record Options(
    String mode,
    int viewers,
    int rate,
    int warmUp,
    int seconds,
    int burst,
    int kills,
    int port,
    boolean sampled) {
  static Options parse(String... arguments) {
    var given = new HashMap<String, String>();
    for (String argument : arguments) {
      for (String one : argument.split(" ")) {
        int equals = one.indexOf('=');
        if (!one.isBlank()) {
          given.put(
              equals < 0 ? one.replaceFirst("^--", "") : one.substring(2, equals),
              equals < 0 ? "true" : one.substring(equals + 1));
        }
      }
    }
    return new Options(
        given.containsKey("kill") ? "kill" : "live",
        number(given, "viewers", 200),
        number(given, "rate", 20),
        number(given, "warm-up", 60),
        number(given, "seconds", 60),
        number(given, "burst", 500),
        number(given, "kills", 50),
        number(given, "port", 18_290),
        !given.containsKey("unsampled"));
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
  }
}
