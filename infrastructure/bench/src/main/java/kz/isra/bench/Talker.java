package kz.isra.bench;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who talks as fast as the room lets one, until the server is gone. */
final class Talker {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final int PACE_MS = 210;
  private final String prefix;
  private final Set<String> acknowledged;
  private final Line line;
  private volatile boolean stopped;

  /**
   * @param prefix of the ids of what is said
   * @param acknowledged takes the ids that the server said are in
   */
  Talker(Http http, Organizer organizer, String prefix, Set<String> acknowledged)
      throws IOException, InterruptedException {
    this.prefix = prefix;
    this.acknowledged = acknowledged;
    this.line = Line.viewer(http, organizer, prefix, this::hear);
    Thread.ofVirtual().start(this::talk);
  }

  private void talk() {
    try {
      for (int said = 0; !stopped && !line.closed(); said++) {
        String id = prefix + "-%06d".formatted(said);
        line.send("{\"t\":\"say\",\"id\":\"" + id + "\",\"text\":\"" + id + "\"}");
        Thread.sleep(PACE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hear(String text) {
    Matcher id = ID.matcher(text);
    if (text.contains("\"t\":\"ack\"") && id.find()) {
      acknowledged.add(id.group(1));
    }
  }

  void stop() {
    stopped = true;
    line.close();
  }
}
