package kz.isra.testkit.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.Frame;
import kz.isra.domain.log.Log;

/** A log in memory. */
public class InMemoryLog implements Log {
  private final Map<String, TreeMap<Long, Frame>> logs = new HashMap<>();

  @Override
  public synchronized boolean append(Frame frame) {
    Block block = frame.block();
    return of(block.session(), block.audience()).putIfAbsent(block.number(), frame) == null;
  }

  @Override
  public synchronized Optional<byte[]> frame(SessionId session, Audience audience, long number) {
    return Optional.ofNullable(of(session, audience).get(number)).map(Frame::bytes);
  }

  @Override
  public synchronized Head head(SessionId session, Audience audience) {
    var newest = of(session, audience).lastEntry();
    return newest == null ? Head.EMPTY : Head.of(newest.getValue().block());
  }

  @Override
  public synchronized List<Block> after(SessionId session, Audience audience, long number) {
    return new ArrayList<>(of(session, audience).tailMap(number, false).values())
        .stream().map(Frame::block).toList();
  }

  private TreeMap<Long, Frame> of(SessionId session, Audience audience) {
    return logs.computeIfAbsent(session + "#" + audience, key -> new TreeMap<>());
  }
}
