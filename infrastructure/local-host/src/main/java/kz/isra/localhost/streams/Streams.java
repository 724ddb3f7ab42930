package kz.isra.localhost.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.Delivery;
import kz.isra.localhost.data.DurableFiles;
import kz.isra.localhost.failures.Failures;
import kz.isra.localhost.functions.Functions;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** All event source mappings of the template, each with a thread of its own. */
public final class Streams implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(5);
  private final List<StreamPoller> pollers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Map<String, Batches> batches = new LinkedHashMap<>();

  /**
   * @param tables from a logical id to a table's name
   */
  public Streams(
      Path folder,
      Template template,
      Functions functions,
      Failures failures,
      Delivery delivery,
      DynamoDbClient dynamo,
      DynamoDbStreamsClient streams,
      UnaryOperator<String> tables) {
    var files = new DurableFiles(folder);
    for (StreamMapping mapping : StreamMapping.of(template)) {
      String table = tables.apply(mapping.tableId());
      String arn = dynamo.describeTable(one -> one.tableName(table)).table().latestStreamArn();
      var delivered = new Batches(mapping, functions.get(mapping.functionId()), failures, delivery);
      batches.put(mapping.name(), delivered);
      var poller =
          new StreamPoller(mapping, streams, arn, new Positions(files, mapping.name()), delivered);
      pollers.add(poller);
      threads.add(Thread.ofPlatform().daemon().name("streams-" + mapping.name()).unstarted(poller));
    }
  }

  public void start() {
    threads.forEach(Thread::start);
  }

  /** Numbers for {@code /dev/counters}, by mapping. */
  public Map<String, Map<String, Long>> counters() {
    var numbers = new LinkedHashMap<String, Map<String, Long>>();
    batches.forEach((name, one) ->
        numbers.put(
            name,
            Map.of("records", one.records(), "calls", one.calls(), "givenUp", one.givenUp())));
    return numbers;
  }

  /** Waits a few seconds for the batches in hand. */
  @Override
  public void close() {
    pollers.forEach(StreamPoller::stop);
    try {
      for (Thread thread : threads) {
        if (thread.isAlive() && !thread.join(STOP)) {
          thread.interrupt();
          thread.join(STOP);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
