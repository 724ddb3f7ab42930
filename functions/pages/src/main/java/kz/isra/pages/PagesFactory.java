package kz.isra.pages;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import kz.isra.adapter.dynamodb.rooms.DynamoRooms;
import kz.isra.adapter.dynamodb.session.DynamoSessions;
import kz.isra.domain.account.Standing;
import kz.isra.domain.attendance.FindDoor;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = PagesHandler.NAME)
final class PagesFactory {
  @Bean
  @Singleton
  Routes routes(Config config) {
    config.requiring("PUBLIC_ORIGIN", "TABLE_ROOMS", "TABLE_SESSIONS");
    var dynamo = DynamoDbClient.create();
    return routes(
        config,
        new FindDoor(
            new DynamoRooms(dynamo, config.required("TABLE_ROOMS")),
            new DynamoSessions(dynamo, config.required("TABLE_SESSIONS")),
            Standing::untouched, // a card names times; only the room itself reads accounts
            config.clock()));
  }

  static Routes routes(Config config, FindDoor doors) {
    Assets assets = Assets.ofClassPath();
    var cards = new RoomCards(doors, new Words(assets));
    var site = new Site(assets, new Security(config, ImportMap.of(assets)), PageTable.PAGES, cards);
    return Routes.builder(config).on("GET /", site::page).on("GET /{proxy+}", site::page).build();
  }
}
