package kz.isra.localhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.isra.localhost.fixture.TestHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartIT {
  @TempDir private Path data;

  @Test
  void aTakenPortIsOneSentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Settings settings = Settings.plain(TestHost.template(), data, taken.getLocalPort());
      assertThatThrownBy(() -> Host.start(settings, line -> {}))
          .isInstanceOf(CannotStart.class)
          .hasMessage(
              "Port "
                  + taken.getLocalPort()
                  + " is taken; stop what holds it, or give another with --port.");
    }
  }

  @Test
  void aFolderHeldByAnotherHostIsNotTouched() throws Exception {
    try (TestHost host = TestHost.start(data)) {
      assertThat(host.get("/api/rooms").statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> TestHost.start(data))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("is held by another running host");
      assertThat(host.get("/api/rooms").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aFolderOfSomebodyElseIsNotTaken() throws Exception {
    Files.writeString(data.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> TestHost.start(data))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("move it away, or give another folder with --data");
    assertThat(data.resolve("thesis.txt")).hasContent("mine");
  }

  @Test
  void aDamagedStoreIsOneSentence() throws Exception {
    TestHost.start(data).close();
    Path store = data.resolve("dynamodb");
    assertThat(store.resolve("shared-local-instance.db")).exists();
    try (Stream<Path> files = Files.list(store)) { // a whole write-ahead log would heal the rest
      for (Path file : files.toList()) {
        Files.writeString(file, "not a database at all".repeat(1000));
      }
    }

    assertThatThrownBy(() -> TestHost.start(data))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(data + " is damaged");
  }
}
