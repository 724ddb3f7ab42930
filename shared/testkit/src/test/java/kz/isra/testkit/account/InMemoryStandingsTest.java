package kz.isra.testkit.account;

import kz.isra.domain.account.StandingOrders;

class InMemoryStandingsTest extends StandingsContractTest {
  private final InMemoryStandings standings = new InMemoryStandings();

  @Override
  protected StandingOrders standings() {
    return standings;
  }
}
