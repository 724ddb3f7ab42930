package kz.isra.bench;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person who watches and now and then says something. Frames are searched for ids as text, so
 * that watching costs little beside what is measured.
 */
final class Viewer {
  private static final String ID = "\"id\":\"" + Messages.PREFIX;
  private final Messages messages;
  private final int number;
  private final AtomicInteger frames = new AtomicInteger();
  private final AtomicInteger gaps = new AtomicInteger();
  private final Line line;
  private long lastBlock;

  /** Enters the room and beats, as a page does. */
  Viewer(Http http, Organizer organizer, Messages messages, int number)
      throws IOException, InterruptedException {
    this.messages = messages;
    this.number = number;
    this.line = Line.viewer(http, organizer, "Viewer " + number, this::hear);
    beat();
  }

  void say(int message) {
    line.send(
        "{\"t\":\"say\",\"id\":\"%s\",\"text\":\"%s\"}"
            .formatted(Messages.id(message), Messages.text(message)));
  }

  void beat() {
    line.beat();
  }

  private void hear(String text) {
    long now = System.nanoTime();
    if (text.startsWith("{\"t\":\"block\"")) {
      block(text, now);
    } else if (text.contains("\"ack\"")) {
      messages.acknowledged(Messages.number(text, text.indexOf(ID) + ID.length()), now);
    } else if (text.contains("\"refused\"")) {
      messages.refused(text);
    }
  }

  private void block(String text, long now) {
    frames.incrementAndGet();
    int at = text.indexOf("\"n\":") + 4;
    long block = Long.parseLong(text, at, text.indexOf(',', at), 10);
    if (lastBlock > 0 && block != lastBlock + 1) {
      gaps.incrementAndGet();
    }
    lastBlock = Math.max(lastBlock, block);
    for (int i = text.indexOf(ID); i >= 0; i = text.indexOf(ID, i + 1)) {
      messages.arrived(number, Messages.number(text, i + ID.length()), now);
    }
  }

  int frames() {
    return frames.get();
  }

  /** How often a block did not follow on the one before. */
  int gaps() {
    return gaps.get();
  }

  boolean closed() {
    return line.closed();
  }

  void leave() {
    line.close();
  }
}
