package kz.isra.localhost.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

class StreamRecordsTest {
  @Test
  void writesAnEmptyMapWithItsTypeAlthoughTheStoreLeavesItOut() {
    var change =
        StreamRecord.builder()
            .approximateCreationDateTime(Instant.EPOCH)
            .keys(Map.of("pk", AttributeValue.fromS("a")))
            .newImage(Map.of("payload", AttributeValue.builder().build()))
            .sequenceNumber("1")
            .sizeBytes(1L)
            .build();

    var json = StreamRecords.json(Record.builder().dynamodb(change).build(), "arn");

    assertThat(json.at("/dynamodb/NewImage/payload").toString()).isEqualTo("{\"M\":{}}");
  }
}
