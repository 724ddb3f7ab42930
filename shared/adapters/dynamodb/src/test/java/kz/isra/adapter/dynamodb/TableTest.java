package kz.isra.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What only a busy store on AWS answers. */
class TableTest {
  @Test
  void aWriteThatMeetsATransactionIsTriedAgain() {
    var tries = new AtomicInteger();
    Table table =
        answering(() -> {
          if (tries.incrementAndGet() < 3) {
            throw TransactionConflictException.builder().message("met").build();
          }
        });

    assertThat(table.putNew(Map.of("pk", Attributes.of("a")))).isTrue();
    assertThat(tries).hasValue(3);
  }

  @Test
  void aLostConditionIsAnAnswer() {
    Table table =
        answering(() -> {
          throw ConditionalCheckFailedException.builder().message("there").build();
        });

    assertThat(table.putNew(Map.of("pk", Attributes.of("a")))).isFalse();
  }

  private static Table answering(Runnable answer) {
    return new Table(
        new DynamoDbClient() {
          @Override
          public PutItemResponse putItem(PutItemRequest request) {
            answer.run();
            return PutItemResponse.builder().build();
          }

          @Override
          public String serviceName() {
            return DynamoDbClient.SERVICE_NAME;
          }

          @Override
          public void close() {}
        },
        "table");
  }
}
