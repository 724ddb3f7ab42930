package kz.isra.adapter.dynamodb.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.requests.Requests;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The Requests table: one item per key. A claim is one conditional put that brings back the item
 * which stood in its way, so that a repeat learns its answer in one round trip.
 */
public final class DynamoRequests implements Requests {
  static final String PK = "pk"; // S, partition key: the key of the request
  static final String BODY_HASH = "bodyHash"; // S, SHA-256 of the body in hex
  static final String UNTIL = "until"; // N, epoch ms: a claim may be taken over from then on
  static final String STATUS = "status"; // N, of the answer; absent while it is worked on
  static final String ANSWER = "answer"; // S, JSON
  static final String EXPIRES_AT = "expiresAt"; // N, TTL in seconds of the epoch

  /** Idempotency keys are kept for seven days ([DEC], requirements C5). */
  private static final Duration KEPT = Duration.ofDays(7);

  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public DynamoRequests(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public Claim claim(String key, String bodyHash, Instant now, Instant until) {
    Map<String, AttributeValue> item =
        Map.of(
            PK, Attributes.of(key),
            BODY_HASH, Attributes.of(bodyHash),
            UNTIL, Attributes.of(until),
            EXPIRES_AT, Attributes.of(now.plus(KEPT).getEpochSecond()));
    try {
      client.putItem(put ->
          put.tableName(name)
              .item(item)
              .conditionExpression(
                  "attribute_not_exists(pk) OR expiresAt <= :seconds"
                      + " OR (attribute_not_exists(#status) AND #until <= :now"
                      + " AND bodyHash = :hash)")
              .expressionAttributeNames(Map.of("#status", STATUS, "#until", UNTIL))
              .expressionAttributeValues(
                  Map.of(
                      ":seconds", Attributes.of(now.getEpochSecond()),
                      ":now", Attributes.of(now),
                      ":hash", Attributes.of(bodyHash)))
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return new Claim.Claimed();
    } catch (ConditionalCheckFailedException taken) {
      return found(taken.item(), bodyHash);
    }
  }

  private static Claim found(Map<String, AttributeValue> item, String bodyHash) {
    if (!Attributes.text(item, BODY_HASH).equals(bodyHash)) {
      return new Claim.OtherBody();
    }
    if (!item.containsKey(STATUS)) {
      return new Claim.InProgress();
    }
    int status = Math.toIntExact(Attributes.number(item, STATUS));
    return new Claim.Answered(new StoredAnswer(status, Attributes.text(item, ANSWER)));
  }

  @Override
  public void finish(String key, StoredAnswer answer) {
    // where the claim was taken over and answered, the first stored answer stays
    table.update(update ->
        update
            .key(Map.of(PK, Attributes.of(key)))
            .updateExpression("SET #status = :status, answer = :answer")
            .conditionExpression("attribute_exists(pk) AND attribute_not_exists(#status)")
            .expressionAttributeNames(Map.of("#status", STATUS))
            .expressionAttributeValues(
                Map.of(
                    ":status", Attributes.of(answer.status()),
                    ":answer", Attributes.of(answer.body()))));
  }

  @Override
  public void release(String key) {
    // unless somebody who took the claim over has answered it
    table.delete(delete ->
        delete
            .key(Map.of(PK, Attributes.of(key)))
            .conditionExpression("attribute_not_exists(#status)")
            .expressionAttributeNames(Map.of("#status", STATUS)));
  }
}
