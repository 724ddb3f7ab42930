package kz.isra.localhost.streams;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the shards of one stream in order, parents before children, and delivers what the filters
 * let through.
 *
 * <p>An iterator taken while a stream of DynamoDB Local is empty fails for ever once the first
 * record comes: it is thrown away, and a new one is taken after the last number seen, else from the
 * start.
 */
final class StreamPoller implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamPoller.class);
  private static final long POLL_MS = 50;
  private static final long OUTAGE_MS = 500;
  private static final long SHARDS_NANOS = 10_000_000_000L;
  private static final int FETCH = 1000;
  private final StreamMapping mapping;
  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Positions positions;
  private final Batches batches;
  private final Map<String, String> iterators = new HashMap<>();
  private final Set<String> finished = new HashSet<>();
  private volatile boolean stopping;
  private List<Shard> shards = List.of();
  private long shardsAt;

  StreamPoller(
      StreamMapping mapping,
      DynamoDbStreamsClient streams,
      String streamArn,
      Positions positions,
      Batches batches) {
    this.mapping = mapping;
    this.streams = streams;
    this.streamArn = streamArn;
    this.positions = positions;
    this.batches = batches;
  }

  @Override
  public void run() {
    try {
      while (!stopping) {
        try {
          Thread.sleep(round() ? 0 : POLL_MS);
        } catch (SdkException e) {
          LOG.warn("{}: {}", mapping.name(), e.getMessage());
          Thread.sleep(OUTAGE_MS);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("{} stops", mapping.name());
    } catch (RuntimeException e) {
      if (!stopping) {
        LOG.error("{} stopped", mapping.name(), e);
      }
    } finally {
      Thread.interrupted(); // an interrupted thread cannot write files
      positions.save();
    }
  }

  /** Lets the batch in hand be finished, and no other be begun. */
  void stop() {
    stopping = true;
  }

  /** Reads every open shard once. */
  private boolean round() throws InterruptedException {
    if (shards.isEmpty() || System.nanoTime() - shardsAt > SHARDS_NANOS) {
      shards = list();
      shardsAt = System.nanoTime();
    }
    boolean any = false;
    for (Shard shard : shards) {
      boolean waits =
          shard.parentShardId() != null
              && !finished.contains(shard.parentShardId())
              && shards.stream().anyMatch(one -> one.shardId().equals(shard.parentShardId()));
      if (!finished.contains(shard.shardId()) && !waits) {
        any |= read(shard.shardId());
      }
    }
    positions.saveSoon();
    return any;
  }

  private List<Shard> list() {
    var found = new ArrayList<Shard>();
    String[] after = new String[1];
    do {
      var page =
          streams
              .describeStream(stream -> stream.streamArn(streamArn).exclusiveStartShardId(after[0]))
              .streamDescription();
      found.addAll(page.shards());
      after[0] = page.lastEvaluatedShardId();
    } while (after[0] != null);
    return found;
  }

  private boolean read(String shard) throws InterruptedException {
    GetRecordsResponse page;
    try {
      String iterator = iterators.get(shard);
      if (iterator == null) {
        iterator = iterator(shard);
      }
      String from = iterator;
      page = streams.getRecords(records -> records.shardIterator(from).limit(FETCH));
    } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
      iterators.remove(shard);
      return false;
    }
    List<Record> records = page.records();
    if (!records.isEmpty()) {
      deliver(shard, records);
    }
    remember(shard, page.nextShardIterator());
    return !records.isEmpty();
  }

  private void remember(String shard, @Nullable String next) {
    if (next == null) {
      finished.add(shard);
      iterators.remove(shard);
    } else {
      iterators.put(shard, next);
    }
  }

  private String iterator(String shard) {
    Optional<String> last = positions.last(shard);
    if (last.isPresent()) {
      try {
        return streams
            .getShardIterator(iterator ->
                iterator
                    .streamArn(streamArn)
                    .shardId(shard)
                    .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                    .sequenceNumber(last.get()))
            .shardIterator();
      } catch (TrimmedDataAccessException e) {
        LOG.info("{}: the place in {} is gone, from its start", mapping.name(), shard);
      }
    }
    return streams
        .getShardIterator(iterator ->
            iterator
                .streamArn(streamArn)
                .shardId(shard)
                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  private void deliver(String shard, List<Record> records) throws InterruptedException {
    List<JsonNode> batch = new ArrayList<>();
    for (Record record : records) {
      JsonNode json = StreamRecords.json(record, streamArn);
      if (mapping.takes(json)) {
        batch.add(json);
      }
      if (batch.size() == mapping.batchSize()) {
        batches.deliver(batch);
        positions.moved(shard, record.dynamodb().sequenceNumber());
        batch = new ArrayList<>();
        if (stopping) {
          return;
        }
      }
    }
    batches.deliver(batch);
    positions.moved(shard, records.getLast().dynamodb().sequenceNumber());
  }
}
