package kz.isra.testkit.requests;

import kz.isra.domain.requests.Requests;

class InMemoryRequestsTest extends RequestsContractTest {
  private final InMemoryRequests requests = new InMemoryRequests();

  @Override
  protected Requests requests() {
    return requests;
  }
}
