package kz.isra.pages;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import kz.isra.lambda.Config;
import kz.isra.lambda.FunctionHandler;
import kz.isra.lambda.Routes;

/** Wires the function. */
@Factory
@Requires(property = FunctionHandler.FUNCTION, value = PagesHandler.NAME)
final class PagesFactory {
  @Bean
  @Singleton
  Routes routes(Config config) {
    config.requiring("PUBLIC_ORIGIN");
    Assets assets = Assets.ofClassPath();
    var site = new Site(assets, new Security(config, ImportMap.of(assets)), PageTable.PAGES);
    return Routes.builder(config).on("GET /", site::page).on("GET /{proxy+}", site::page).build();
  }
}
