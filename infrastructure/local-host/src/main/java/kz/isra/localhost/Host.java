package kz.isra.localhost;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kz.isra.embedded.template.Resolver;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.data.DataFolder;
import kz.isra.localhost.data.Secrets;
import kz.isra.localhost.dev.Cpu;
import kz.isra.localhost.dev.DevPages;
import kz.isra.localhost.edge.Distribution;
import kz.isra.localhost.failures.Failures;
import kz.isra.localhost.functions.Functions;
import kz.isra.localhost.http.JettyService;
import kz.isra.localhost.http.Service;
import kz.isra.localhost.mail.Mailbox;
import kz.isra.localhost.payments.SandboxProvider;
import kz.isra.localhost.schedules.Scheduler;
import kz.isra.localhost.sdk.InProcess;
import kz.isra.localhost.streams.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * The deployed system of a template on this machine: everything that AWS would be, around the real
 * functions. It listens on 127.0.0.1 only.
 *
 * <p>The SDK finds this host through its own system properties, which are the JVM's: one host at a
 * time in a JVM.
 */
public final class Host implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Host.class);
  private static final int LARGEST_AWS_REQUEST = 1 << 20;
  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private final Settings settings;
  private final Clock clock;
  private final Template template;
  private final DataFolder data;
  private final Listener front;
  private final Listener aws;
  private final LocalNames names;
  private final Functions functions;
  private final Failures failures;
  private final Mailbox mailbox;
  private final Thread warmUp;

  /**
   * Starts everything; when this returns, the host answers.
   *
   * @param progress gets a line per step
   * @throws CannotStart with a sentence for a person; nothing is left running then
   */
  public static Host start(Settings settings, Consumer<String> progress) throws CannotStart {
    Deque<AutoCloseable> running = new ArrayDeque<>();
    try {
      return new Host(settings, progress, running);
    } catch (CannotStart | RuntimeException e) {
      closeAll(running);
      throw e;
    }
  }

  private Host(Settings settings, Consumer<String> progress, Deque<AutoCloseable> opened)
      throws CannotStart {
    this.settings = settings;
    this.clock = Clock.offset(Clock.systemUTC(), settings.offset());
    this.template = Template.read(settings.template());
    this.front = keep(opened, Listener.take(settings.port(), "http"));
    this.data = keep(opened, DataFolder.open(settings.data()));
    this.aws = keep(opened, Listener.take(0, "http-aws"));
    Secrets secrets = new Secrets(data.folder("secrets"));
    this.names = new LocalNames(template, parameters());
    Resolver resolver = new Resolver(template, names);
    AwsBasicCredentials keys =
        AwsBasicCredentials.create("AKIALOCAL", secrets.get("secret access key"));

    progress.accept("Starting DynamoDB and S3 in " + data.root());
    int s3Port = settings.port() == 0 ? 0 : settings.port() + 1;
    Stores stores = keep(opened, Stores.start(data, template, names, keys, s3Port, origin()));
    var places = new Places(template, names, stores, awsEndpoint(), secrets);
    places.publish(keys);

    progress.accept("Reading " + settings.template().getFileName());
    this.failures = new Failures(data.folder("failed"), clock);
    this.mailbox = new Mailbox(data.folder("mail"), clock);
    this.functions = new Functions(template, resolver, names::aliasArn, places);
    opened.push(functions::close);
    Scheduler scheduler =
        keep(
            opened,
            new Scheduler(
                data.folder("schedules"),
                template,
                functions,
                failures,
                scheduleGroups(resolver),
                settings.delivery(),
                clock));
    Streams streams =
        keep(
            opened,
            new Streams(
                data.folder("streams"),
                template,
                functions,
                failures,
                settings.delivery(),
                stores.tables(),
                stores.streams(),
                names::table));
    SandboxProvider provider =
        keep(
            opened,
            new SandboxProvider(
                data.folder("payments"),
                secrets.get("PaymentsSandboxSecret"),
                origin(),
                settings.delivery(),
                clock));
    var doors =
        new Doors(template, names, functions, new Distribution(template, resolver, places), clock);
    var dev =
        new DevPages(
            mailbox,
            failures,
            () -> counters(doors, streams, scheduler),
            event -> functions.get("IdentityFunction").invoke(event));
    serve(opened, doors, scheduler, dev, provider);
    keep(opened, new TtlSweep(template, names::table, stores.tables(), clock)).start();
    scheduler.start();
    streams.start();
    provider.start();
    this.warmUp = Thread.ofPlatform().daemon().name("warm-up").start(functions::warmUp);
    opened.push(this::stopWarmUp);
    this.running.addAll(opened);
  }

  private static <T extends AutoCloseable> T keep(Deque<AutoCloseable> opened, T part) {
    opened.push(part);
    return part;
  }

  private Map<String, String> parameters() {
    var parameters = new HashMap<String, String>();
    parameters.put("PublicOrigin", origin());
    parameters.put("MailFrom", "Isra <hello@isra.localhost>");
    parameters.put("MailDomain", "isra.localhost");
    parameters.put("PaymentsSandboxUrl", origin() + SandboxProvider.PATH);
    parameters.put("ClockOffset", settings.offset().toString());
    parameters.put("RegistrationsPerHour", "100"); // whoever tries registers more than once
    settings
        .mediaLinks()
        .ifPresent(life -> parameters.put("MediaLinkSeconds", Long.toString(life.toSeconds())));
    return parameters;
  }

  private Set<String> scheduleGroups(Resolver resolver) {
    var groups = new HashSet<String>();
    groups.add("default");
    template
        .resources("AWS::Scheduler::ScheduleGroup")
        .values()
        .forEach(group -> groups.add(resolver.text(group.path("Name"))));
    return groups;
  }

  private void serve(
      Deque<AutoCloseable> opened,
      Doors doors,
      Scheduler scheduler,
      DevPages dev,
      SandboxProvider provider)
      throws CannotStart {
    Service endpoints = doors.endpoints(mailbox, scheduler);
    InProcess.register(awsEndpoint(), endpoints);
    opened.push(() -> InProcess.forget(awsEndpoint()));
    aws.serve(server -> new JettyService(endpoints, LARGEST_AWS_REQUEST));
    front.serve(server -> doors.visible(provider, dev));
    opened.push(front::close);
    opened.push(doors);
  }

  private Map<String, Object> counters(Doors doors, Streams streams, Scheduler scheduler) {
    var numbers = new LinkedHashMap<>(doors.counters());
    var calls = new LinkedHashMap<String, Object>();
    functions.all().forEach(function -> calls.put(function.id(), function.counters()));
    numbers.put("functions", calls);
    numbers.put("streams", streams.counters());
    numbers.put("schedules", scheduler.counters());
    numbers.put("cpuMs", Cpu.milliseconds());
    return numbers;
  }

  /** What people have in the address bar. */
  public String origin() {
    return "http://localhost:" + front.port();
  }

  /** Where the SDK finds Scheduler, SES and the sockets' connections. */
  public URI awsEndpoint() {
    return URI.create("http://127.0.0.1:" + aws.port());
  }

  public Functions functions() {
    return functions;
  }

  public Failures failures() {
    return failures;
  }

  /** Returns when every function was started or found absent. */
  public void awaitFunctions() throws InterruptedException {
    warmUp.join();
  }

  /** The time of this host: the machine's, moved by the settings' offset. */
  public Clock clock() {
    return clock;
  }

  private void stopWarmUp() throws InterruptedException {
    warmUp.interrupt();
    warmUp.join();
  }

  /** Stops taking requests, lets running events end, closes the stores. */
  @Override
  public void close() {
    closeAll(running);
  }

  private static void closeAll(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        LOG.warn("A part did not stop cleanly", e);
      }
    }
  }
}
