package kz.isra.testkit.connections;

import kz.isra.domain.connections.Connections;

class InMemoryConnectionsTest extends ConnectionsContractTest {
  private final Connections connections = new InMemoryConnections();

  @Override
  protected Connections connections() {
    return connections;
  }
}
