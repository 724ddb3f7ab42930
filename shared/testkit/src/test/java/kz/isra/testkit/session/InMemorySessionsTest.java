package kz.isra.testkit.session;

import kz.isra.domain.session.Sessions;

class InMemorySessionsTest extends SessionsContractTest {
  private final InMemorySessions sessions = new InMemorySessions();

  @Override
  protected Sessions sessions() {
    return sessions;
  }
}
