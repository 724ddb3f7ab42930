package kz.isra.scenarios;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.media.DynamoAssets;
import kz.isra.adapter.dynamodb.requests.DynamoRequests;
import kz.isra.adapter.dynamodb.scenario.DynamoScenarios;
import kz.isra.adapter.s3.S3Objects;
import kz.isra.adapter.s3.scenario.S3ScenarioContent;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.JsonScenarioCodec;
import kz.isra.lambda.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = ScenariosHandler.NAME)
final class ScenariosFactory {
  @Bean
  @Singleton
  Routes routes(Config config) {
    config.requiring(
        "PUBLIC_ORIGIN",
        "TABLE_ACCOUNTS",
        "TABLE_SCENARIOS",
        "TABLE_ASSETS",
        "TABLE_REQUESTS",
        "BUCKET_CONTENT");
    var dynamo = DynamoDbClient.create();
    var objects = new S3Objects(S3Client.create(), config.required("BUCKET_CONTENT"));
    return ScenariosParts.routes(
        config,
        new DynamoLogins(dynamo, config.required("TABLE_ACCOUNTS")),
        new DynamoRequests(dynamo, config.required("TABLE_REQUESTS")),
        new DynamoScenarios(dynamo, config.required("TABLE_SCENARIOS")),
        new S3ScenarioContent(objects, new JsonScenarioCodec()),
        new DynamoAssets(dynamo, config.required("TABLE_ASSETS")));
  }
}
