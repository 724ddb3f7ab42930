package kz.isra.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Versioned data that an operator publishes without a deploy: files {@code folder/1.json}, {@code
 * folder/2.json} and so on, without gaps and never changed. The first ones come with the code, the
 * next from a store. What is newly published is seen within a minute, so it is published at least a
 * minute before it takes effect.
 */
public final class Published<T> {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private final String folder;
  private final Reader<T> reader;
  private final Function<String, Optional<byte[]>> store;
  private final Clock clock;
  private volatile Known<T> known = new Known<>(List.of(), Instant.MIN);

  /** Reads one file. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(int number, byte[] file);
  }

  private record Known<T>(List<T> versions, Instant until) {}

  /**
   * @param store answers the bytes of a key such as {@code offers/2.json}, if it is there
   */
  public Published(
      String folder, Reader<T> reader, Function<String, Optional<byte[]>> store, Clock clock) {
    this.folder = folder;
    this.reader = reader;
    this.store = store;
    this.clock = clock;
  }

  /** All versions, the oldest first. */
  public List<T> all() {
    Instant now = clock.instant();
    Known<T> current = known;
    if (now.isBefore(current.until())) {
      return current.versions();
    }
    var versions = new ArrayList<>(current.versions());
    Optional<byte[]> next = file(versions.size() + 1);
    while (next.isPresent()) {
      versions.add(reader.read(versions.size() + 1, next.get()));
      next = file(versions.size() + 1);
    }
    known = new Known<>(List.copyOf(versions), now.plus(FRESH));
    return List.copyOf(versions);
  }

  private Optional<byte[]> file(int number) {
    String key = folder + "/" + number + ".json";
    try (var in = Published.class.getResourceAsStream("/" + key)) {
      return in == null ? store.apply(key) : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
