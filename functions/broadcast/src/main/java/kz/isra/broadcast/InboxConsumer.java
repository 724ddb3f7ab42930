package kz.isra.broadcast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.isra.adapter.dynamodb.log.InboxItems;
import kz.isra.domain.connections.Pace;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Arrival;
import kz.isra.domain.log.Audience;
import kz.isra.domain.log.Frame;
import kz.isra.domain.log.Sequencer;
import kz.isra.lambda.StreamConsumer;
import kz.isra.lambda.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch of the inbox's stream apart by session, serves the sessions side by side, and for
 * each writes its blocks first and sends them then. A session that fails does not fail the others:
 * its records are reported and come again.
 */
final class InboxConsumer implements StreamConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(InboxConsumer.class);
  private final Sequencer sequencer;
  private final Fanout fanout;
  private final Pacer pacer;

  /** Whose log it is. */
  private record Address(SessionId session, Audience audience) {}

  /** What a batch brings for one log. */
  private record Share(Address address, List<Arrival> arrivals, List<String> positions) {
    void add(Arrival arrival, String position) {
      arrivals.add(arrival);
      positions.add(position);
    }
  }

  private record Serving(Share share, Future<?> outcome) {}

  InboxConsumer(Sequencer sequencer, Fanout fanout, Pacer pacer) {
    this.sequencer = sequencer;
    this.fanout = fanout;
    this.pacer = pacer;
  }

  @Override
  public List<String> consume(List<StreamRecord> records) {
    Map<Address, Share> shares = shares(records);
    var failed = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Serving> all =
          shares.values().stream()
              .map(share -> new Serving(share, threads.submit(() -> serve(share))))
              .toList();
      for (Serving serving : all) {
        if (!succeeded(serving)) {
          failed.addAll(serving.share.positions);
        }
      }
    }
    return failed;
  }

  private static Map<Address, Share> shares(List<StreamRecord> records) {
    var shares = new LinkedHashMap<Address, Share>();
    for (StreamRecord record : records) {
      Optional<Arrival> arrival = InboxItems.read(record.newImage(), record.sequenceNumber());
      if (arrival.isEmpty()) {
        LOG.error("Record {} names no session and is left out", record.sequenceNumber());
        continue;
      }
      shares
          .computeIfAbsent(
              new Address(arrival.get().session(), arrival.get().audience()),
              address -> new Share(address, new ArrayList<>(), new ArrayList<>()))
          .add(arrival.get(), record.sequenceNumber());
    }
    return shares;
  }

  private void serve(Share share) {
    Address address = share.address;
    if (!Pace.fills(share.arrivals)) {
      pacer.await(address, Pace.between(fanout.listeners(address.session)));
    }
    List<Frame> frames = sequencer.commit(address.session, address.audience, share.arrivals);
    if (!frames.isEmpty()) {
      pacer.sent(address);
      fanout.send(address.session, address.audience, frames.stream().map(Frame::bytes).toList());
    }
  }

  private static boolean succeeded(Serving serving) {
    try {
      serving.outcome.get();
      return true;
    } catch (ExecutionException e) {
      LOG.error("Not written: {}", serving.share.address, e.getCause());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
