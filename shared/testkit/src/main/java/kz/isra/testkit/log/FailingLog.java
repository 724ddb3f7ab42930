package kz.isra.testkit.log;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Block;
import kz.isra.domain.log.Frame;
import kz.isra.domain.log.Log;

/** A log whose writes fail by a seed: half of the failures come after the write took effect. */
public final class FailingLog implements Log {
  private final Log log;
  private final Random random;
  private final int percent;

  /** A write that failed, with an outcome nobody knows. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  public FailingLog(Log log, Random random) {
    this(log, random, 30);
  }

  /**
   * @param percent of the writes that fail
   */
  public FailingLog(Log log, Random random, int percent) {
    this.log = log;
    this.random = random;
    this.percent = percent;
  }

  @Override
  public boolean append(Frame frame) {
    if (random.nextInt(100) >= percent) {
      return log.append(frame);
    }
    if (random.nextBoolean()) {
      log.append(frame);
    }
    throw new Failure();
  }

  @Override
  public Optional<byte[]> frame(SessionId session, Audience audience, long number) {
    return log.frame(session, audience, number);
  }

  @Override
  public Head head(SessionId session, Audience audience) {
    return log.head(session, audience);
  }

  @Override
  public List<Block> after(SessionId session, Audience audience, long number) {
    return log.after(session, audience, number);
  }
}
