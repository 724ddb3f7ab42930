package kz.isra.topups;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import kz.isra.adapter.dynamodb.account.DynamoLimits;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.payments.DynamoTopUps;
import kz.isra.adapter.dynamodb.requests.DynamoRequests;
import kz.isra.adapter.payments.SandboxProvider;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = TopupsHandler.NAME)
final class TopupsFactory {
  @Bean
  @Singleton
  Routes routes(Config config, TopupsParts parts) {
    return parts.routes(config);
  }

  @Bean
  @Singleton
  ScheduleConsumer sweep(Config config, TopupsParts parts) {
    return parts.sweep(config.clock());
  }

  @Bean
  @Singleton
  TopupsParts parts(Config config) {
    config.requiring(
        "PUBLIC_ORIGIN",
        "TABLE_ACCOUNTS",
        "TABLE_LEDGER",
        "TABLE_PAYMENTS",
        "TABLE_REQUESTS",
        "PAYMENTS_SANDBOX_URL",
        "PAYMENTS_SANDBOX_SECRET");
    var dynamo = DynamoDbClient.create();
    String accounts = config.required("TABLE_ACCOUNTS");
    String ledger = config.required("TABLE_LEDGER");
    return new TopupsParts(
        new DynamoTopUps(dynamo, config.required("TABLE_PAYMENTS"), ledger),
        new DynamoBooks(dynamo, ledger),
        new SandboxProvider(
            config.required("PAYMENTS_SANDBOX_URL"), config.required("PAYMENTS_SANDBOX_SECRET")),
        new DynamoLogins(dynamo, accounts),
        new DynamoLimits(dynamo, accounts),
        new DynamoRequests(dynamo, config.required("TABLE_REQUESTS")));
  }
}
