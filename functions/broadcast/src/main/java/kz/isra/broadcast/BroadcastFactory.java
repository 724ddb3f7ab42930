package kz.isra.broadcast;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.URI;
import kz.isra.adapter.dynamodb.connections.DynamoConnections;
import kz.isra.adapter.dynamodb.log.DynamoLog;
import kz.isra.adapter.websocket.ApiGatewayPushes;
import kz.isra.domain.connections.Connections;
import kz.isra.domain.log.Sequencer;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.JsonEventCodec;
import kz.isra.lambda.StreamConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = BroadcastHandler.NAME)
final class BroadcastFactory {
  /**
   * API Gateway takes 10,000 requests a second of an account, for everything; we stay well below.
   */
  private static final String POSTS_PER_SECOND = "5000";

  private static final int REMEMBERED_LOGS = 100;

  @Singleton
  StreamConsumer consumer(Config config) {
    config.requiring("TABLE_LOG", "TABLE_CONNECTIONS", "CALLBACK_URL");
    var dynamo = DynamoDbClient.create();
    var codec = new JsonEventCodec();
    Connections connections = new DynamoConnections(dynamo, config.required("TABLE_CONNECTIONS"));
    var sequencer =
        new Sequencer(
            new DynamoLog(dynamo, config.required("TABLE_LOG"), codec), codec, REMEMBERED_LOGS);
    var budget =
        new PostBudget(
            Integer.parseInt(config.optional("POSTS_PER_SECOND").orElse(POSTS_PER_SECOND)));
    var fanout =
        new Fanout(
            ApiGatewayPushes.to(URI.create(config.required("CALLBACK_URL"))),
            new Listeners(connections),
            budget,
            config.clock());
    return new InboxConsumer(sequencer, fanout, new Pacer());
  }
}
