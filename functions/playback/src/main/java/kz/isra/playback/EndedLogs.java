package kz.isra.playback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.session.FinishSession;
import kz.isra.lambda.StreamConsumer;
import kz.isra.lambda.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes sessions as soon as their log is closed: the last block of a log is marked so. */
final class EndedLogs implements StreamConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(EndedLogs.class);
  private static final String PUBLIC = "#public";
  private final FinishSession finishing;

  EndedLogs(FinishSession finishing) {
    this.finishing = finishing;
  }

  @Override
  public List<String> consume(List<StreamRecord> records) {
    var failed = new ArrayList<String>();
    for (StreamRecord record : records) {
      Optional<SessionId> ended = session(record);
      try {
        ended.ifPresent(finishing::finish);
      } catch (RuntimeException e) {
        LOG.error("Could not finish {}", ended, e);
        failed.add(record.sequenceNumber());
      }
    }
    return failed;
  }

  /** Of the last block of a public log; the other audiences' logs do not end sessions. */
  private static Optional<SessionId> session(StreamRecord record) {
    boolean last = Boolean.TRUE.equals(record.newImage().get("ended"));
    return last && record.newImage().get("pk") instanceof String key && key.endsWith(PUBLIC)
        ? SessionId.of(key.substring(0, key.length() - PUBLIC.length()))
        : Optional.empty();
  }
}
