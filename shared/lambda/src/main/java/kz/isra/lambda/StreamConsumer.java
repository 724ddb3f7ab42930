package kz.isra.lambda;

import java.util.List;

/** What a function does with the changes of a table. Every record may come more than once. */
public interface StreamConsumer {
  /**
   * @return the sequence numbers of the records that failed; the stream delivers again from the
   *     first of them
   */
  List<String> consume(List<StreamRecord> records);
}
