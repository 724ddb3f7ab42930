package kz.isra.identity;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import kz.isra.adapter.dynamodb.account.DynamoLimits;
import kz.isra.adapter.dynamodb.account.DynamoLogins;
import kz.isra.adapter.dynamodb.account.DynamoOrganizations;
import kz.isra.adapter.dynamodb.account.DynamoStandings;
import kz.isra.adapter.dynamodb.ledger.DynamoBooks;
import kz.isra.adapter.dynamodb.personal.DynamoPersonalData;
import kz.isra.adapter.mail.SesMailer;
import kz.isra.adapter.passwords.Argon2Passwords;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import kz.isra.lambda.ScheduleConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = IdentityHandler.NAME)
final class IdentityFactory {
  @Bean
  @Singleton
  IdentityParts parts(Config config) {
    config.requiring(
        "PUBLIC_ORIGIN",
        "TABLE_ACCOUNTS",
        "TABLE_PERSONAL",
        "TABLE_LEDGER",
        "MAIL_FROM",
        "IDENTITY_KEY",
        "ORIGIN_KEY");
    var dynamo = DynamoDbClient.create();
    String accounts = config.required("TABLE_ACCOUNTS");
    String personal = config.required("TABLE_PERSONAL");
    String ledger = config.required("TABLE_LEDGER");
    byte[] key = config.required("IDENTITY_KEY").getBytes(StandardCharsets.UTF_8);
    return new IdentityParts(
        new DynamoOrganizations(dynamo, accounts, personal, ledger),
        new DynamoLogins(dynamo, accounts),
        new DynamoStandings(dynamo, accounts),
        new DynamoLimits(dynamo, accounts),
        new DynamoPersonalData(dynamo, personal),
        new DynamoBooks(dynamo, ledger),
        new Argon2Passwords(key),
        key,
        new SesMailer(SesV2Client.create(), config.required("MAIL_FROM")));
  }

  @Bean
  @Singleton
  Routes routes(Config config, IdentityParts parts) {
    return parts.routes(config);
  }

  @Bean
  @Singleton
  ScheduleConsumer orders(Config config, IdentityParts parts) {
    return parts.orders(config);
  }
}
