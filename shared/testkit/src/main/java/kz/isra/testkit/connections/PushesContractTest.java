package kz.isra.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import kz.isra.domain.connections.Pushes;
import kz.isra.domain.connections.Pushes.Push;
import org.junit.jupiter.api.Test;

/** What {@link Pushes} promise. */
public abstract class PushesContractTest {
  private static final int LARGEST_FRAME = 32 << 10;

  protected abstract Pushes pushes();

  /** A new open socket: its connection id. */
  protected abstract String open() throws Exception;

  /** The next frame that came to the socket; waits for it. */
  protected abstract String frame(String connectionId) throws Exception;

  @Test
  protected void framesComeWholeAndInTheirOrder() throws Exception {
    String socket = open();
    String large = "ә".repeat(LARGEST_FRAME / 2);

    assertThat(push(socket, "{\"n\":1,\"text\":\"Сәлем 👋\"}")).isEqualTo(Push.SENT);
    assertThat(push(socket, large)).isEqualTo(Push.SENT);
    assertThat(push(socket, "{\"n\":3}")).isEqualTo(Push.SENT);

    assertThat(frame(socket)).isEqualTo("{\"n\":1,\"text\":\"Сәлем 👋\"}");
    assertThat(frame(socket)).isEqualTo(large);
    assertThat(frame(socket)).isEqualTo("{\"n\":3}");
  }

  @Test
  protected void aClosedSocketIsGoneAndStaysSo() throws Exception {
    String socket = open();
    String other = open();

    pushes().close(socket);
    pushes().close(socket);

    assertThat(IntStream.range(0, 2).mapToObj(n -> push(socket, "{}"))).containsOnly(Push.GONE);
    assertThat(push(other, "{\"n\":1}")).isEqualTo(Push.SENT);
    assertThat(frame(other)).isEqualTo("{\"n\":1}");
  }

  private Push push(String socket, String frame) {
    return pushes().push(socket, frame.getBytes(StandardCharsets.UTF_8));
  }
}
