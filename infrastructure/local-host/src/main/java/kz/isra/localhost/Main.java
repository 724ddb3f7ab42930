package kz.isra.localhost;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.data.DataFolder;
import kz.isra.localhost.demo.Demo;
import kz.isra.localhost.demo.DemoFailed;
import kz.isra.localhost.demo.DemoMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the host and keeps it until Ctrl-C. Exit code 1 and one sentence where it cannot start.
 */
public final class Main {
  /** Set by the build's profile: the host ends when the process that started it is gone. */
  private static final String WITH_PARENT = "isra.with-parent";

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final PrintStream OUT = System.out;

  private Main() {}

  public static void main(String[] args) {
    try {
      Path template = Template.locate();
      Arguments arguments =
          Arguments.parse(
              Stream.of(args).filter(one -> !one.isBlank()).toList(),
              template.resolveSibling(".isra-data"));
      System.setProperty("java.io.tmpdir", DataFolder.temporary(arguments.data()).toString());
      run(template, arguments);
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      LOG.error("The host does not start", e);
      System.exit(1);
    }
  }

  private static void run(Path template, Arguments arguments) throws CannotStart {
    long from = System.nanoTime();
    Host host =
        Host.start(
            new Settings(
                template,
                arguments.data(),
                arguments.port(),
                arguments.offset(),
                arguments.delivery(),
                arguments.mediaLinks()),
            Main::say);
    var closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              say("Stopping");
              host.close();
              say("Stopped");
              closed.countDown();
            }));
    if (Boolean.getBoolean(WITH_PARENT)) {
      ProcessHandle.current()
          .parent()
          .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }
    say(String.format(Locale.ROOT, "Ready in %.1f s", (System.nanoTime() - from) / 1e9));
    welcome(host.origin());
    if (arguments.demo()) {
      demo(host, arguments);
    }
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Once per data folder; afterwards the login is only said. */
  private static void demo(Host host, Arguments arguments) {
    var mark = new DemoMark(arguments.data());
    try {
      switch (mark.state()) {
        case WHOLE -> say("The demo is there: login " + Demo.LOGIN + ", password " + Demo.PASSWORD);
        case HALF -> say("A demo stopped half-way here. " + mark.remedy());
        case NONE -> {
          mark.begun();
          host.awaitFunctions();
          new Demo(host.origin(), host.clock(), Main::say).run();
          mark.whole();
        }
      }
    } catch (DemoFailed | IOException e) {
      say("The demo is not whole: " + e.getMessage() + ". " + mark.remedy());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void welcome(String origin) {
    for (String line :
        List.of(
            "",
            "  Isra            " + origin,
            "  Mails           " + origin + "/dev/mail",
            "  Failed events   " + origin + "/dev/failed",
            "  Counters        " + origin + "/dev/counters",
            "",
            "  Ctrl-C stops it; everything is kept.",
            "")) {
      say(line);
    }
  }

  private static void say(String line) {
    OUT.println(line);
    OUT.flush();
  }
}
