package kz.isra.testkit.log;

import kz.isra.domain.log.Inbox;

class InMemoryInboxTest extends InboxContractTest {
  private final Inbox inbox = new InMemoryInbox();

  @Override
  protected Inbox inbox() {
    return inbox;
  }
}
