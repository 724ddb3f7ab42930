package kz.isra.localhost;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.isra.embedded.template.Template;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Deletes expired items, which DynamoDB Local never does. As on AWS, some time after they expire.
 */
final class TtlSweep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TtlSweep.class);
  private static final long PAUSE_MS = 600_000;
  private final DynamoDbClient dynamo;
  private final Clock clock;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Thread thread = Thread.ofPlatform().daemon().name("ttl").unstarted(this::run);

  private record Rule(String attribute, JsonNode keySchema) {}

  TtlSweep(Template template, UnaryOperator<String> tables, DynamoDbClient dynamo, Clock clock) {
    this.dynamo = dynamo;
    this.clock = clock;
    template
        .resources("AWS::DynamoDB::Table")
        .forEach((id, properties) -> {
          JsonNode ttl = properties.path("TimeToLiveSpecification");
          if (ttl.path("Enabled").asBoolean()) {
            rules.put(
                tables.apply(id),
                new Rule(ttl.path("AttributeName").asText(), properties.path("KeySchema")));
          }
        });
  }

  void start() {
    thread.start();
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(PAUSE_MS);
        try {
          rules.forEach(this::sweep);
        } catch (SdkException e) {
          LOG.warn("Expired items stay: {}", e.getMessage());
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("The sweep of expired items stops");
    }
  }

  private void sweep(String table, Rule rule) {
    var now = AttributeValue.fromN(String.valueOf(clock.instant().getEpochSecond()));
    dynamo
        .scanPaginator(scan ->
            scan.tableName(table)
                .filterExpression("#ttl < :now")
                .expressionAttributeNames(Map.of("#ttl", rule.attribute()))
                .expressionAttributeValues(Map.of(":now", now)))
        .items()
        .forEach(item -> delete(table, rule, item, now));
  }

  private void delete(
      String table, Rule rule, Map<String, AttributeValue> item, AttributeValue now) {
    var key = new HashMap<String, AttributeValue>();
    for (JsonNode part : rule.keySchema()) {
      String name = part.path("AttributeName").asText();
      key.put(name, item.getOrDefault(name, AttributeValue.fromNul(true)));
    }
    try {
      dynamo.deleteItem(delete ->
          delete
              .tableName(table)
              .key(key)
              .conditionExpression("#ttl < :now")
              .expressionAttributeNames(Map.of("#ttl", rule.attribute()))
              .expressionAttributeValues(Map.of(":now", now)));
    } catch (ConditionalCheckFailedException e) {
      LOG.debug("An item of {} lives on", table);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
