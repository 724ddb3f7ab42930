package kz.isra.balance;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.domain.session.Session;
import kz.isra.lambda.Callers;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.PublishedPrices;
import kz.isra.lambda.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = BalanceHandler.NAME)
final class BalanceFactory {
  @Bean
  @Singleton
  Routes routes(Config config) {
    config.requiring(
        "PUBLIC_ORIGIN", "TABLE_ACCOUNTS", "TABLE_LEDGER", "TABLE_SESSIONS", "BUCKET_CONTENT");
    var dynamo = DynamoDbClient.create();
    var content = new S3Objects(S3Client.create(), config.required("BUCKET_CONTENT"));
    var sessions = new DynamoSessions(dynamo, config.required("TABLE_SESSIONS"));
    var callers =
        new Callers(new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS")), config.clock());
    return new BalanceRoutes(
            callers,
            new DynamoBooks(dynamo, config.required("TABLE_LEDGER")),
            new PublishedPrices(content::get, config.clock()),
            id -> sessions.find(id).map(Session::title),
            config.clock())
        .routes(config);
  }
}
