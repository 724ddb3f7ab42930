package kz.isra.testkit.connections;

import java.util.HashMap;
import java.util.Map;
import kz.isra.domain.connections.Pushes;

class RecordingPushesTest extends PushesContractTest {
  private final RecordingPushes pushes = new RecordingPushes();
  private final Map<String, Integer> read = new HashMap<>();

  @Override
  protected Pushes pushes() {
    return pushes;
  }

  @Override
  protected String open() {
    String id = "socket-" + read.size();
    read.put(id, 0);
    return id;
  }

  @Override
  protected String frame(String connectionId) {
    return pushes.to(connectionId).get(read.merge(connectionId, 1, Integer::sum) - 1);
  }
}
