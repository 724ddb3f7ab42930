package kz.isra.localhost;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The command line.
 *
 * @param demo fill an empty store
 */
record Arguments(
    int port,
    Path data,
    boolean demo,
    Duration offset,
    Delivery delivery,
    Optional<Duration> mediaLinks) {
  static final String USAGE =
      """
      --port=8080               of http://localhost
      --data=.isra-data         the folder that keeps everything
      --demo                    fill an empty store with a small world
      --clock=PT2H              move every clock, by an ISO duration; -PT2H moves it back
      --twice-and-late[=seed]   deliver stream batches and firings twice, firings up to 59 s late
      --media-links=PT20S       how long a link to a film works
      """;

  private static final int DEFAULT_PORT = 8080;
  private static final long DEFAULT_SEED = 1;

  /**
   * Reads the words of the command line.
   *
   * @param standardData the data folder, unless another is named
   */
  static Arguments parse(List<String> arguments, Path standardData) throws CannotStart {
    int port = DEFAULT_PORT;
    Path data = standardData;
    boolean demo = false;
    Duration offset = Duration.ZERO;
    Delivery delivery = Delivery.kind();
    Optional<Duration> mediaLinks = Optional.empty();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      String value = equals < 0 ? "" : argument.substring(equals + 1);
      boolean apart = equals < 0 && List.of("--port", "--data", "--clock").contains(name);
      if (apart) {
        i++;
        value = i < arguments.size() ? arguments.get(i) : "";
      }
      switch (name) {
        case "--port" -> port = (int) number(name, value, 65_535);
        case "--data" -> data = value.isEmpty() ? standardData : Path.of(value);
        case "--demo" -> demo = true;
        case "--clock" -> offset = duration(name, value);
        case "--media-links" -> mediaLinks = Optional.of(duration(name, value));
        case "--twice-and-late" ->
            delivery =
                Delivery.twiceAndLate(
                    value.isEmpty() ? DEFAULT_SEED : number(name, value, Long.MAX_VALUE));
        default -> throw new CannotStart("What is " + argument + "? These are known:\n" + USAGE);
      }
    }
    return new Arguments(port, data, demo, offset, delivery, mediaLinks);
  }

  private static long number(String name, String text, long most) throws CannotStart {
    try {
      long number = Long.parseLong(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new CannotStart(name + " takes a number from 0 to " + most + ", not \"" + text + "\".");
  }

  private static Duration duration(String name, String text) throws CannotStart {
    try {
      return Duration.parse(text);
    } catch (DateTimeException e) {
      throw new CannotStart(
          name + " takes an ISO duration such as PT2H or -P1DT30M, not \"" + text + "\".");
    }
  }
}
