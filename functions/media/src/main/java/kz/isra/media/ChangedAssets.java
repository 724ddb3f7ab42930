package kz.isra.media;

import java.util.List;
import java.util.stream.Stream;
import kz.isra.adapter.dynamodb.media.AssetItems;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.media.TendAsset;
import kz.isra.lambda.StreamConsumer;
import kz.isra.lambda.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tends every video whose row changed. A record only says which one: what to do is read from the
 * row, so that old and repeated records do no harm. A video that fails does not hold up the others.
 */
final class ChangedAssets implements StreamConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(ChangedAssets.class);
  private final TendAsset tend;

  ChangedAssets(TendAsset tend) {
    this.tend = tend;
  }

  @Override
  public List<String> consume(List<StreamRecord> records) {
    return records.stream().flatMap(this::failed).toList();
  }

  private Stream<String> failed(StreamRecord record) {
    var changed = AssetItems.changed(record.newImage());
    if (changed.isEmpty()) {
      return Stream.empty();
    }
    AssetId id = changed.get();
    try {
      tend.tend(id);
      return Stream.empty();
    } catch (RuntimeException e) {
      LOG.error("{} could not be tended", id, e);
      return Stream.of(record.sequenceNumber());
    }
  }
}
