package kz.isra.adapter.dynamodb.autowebinar;

import java.util.concurrent.ThreadLocalRandom;
import kz.isra.domain.autowebinar.Autowebinars;
import kz.isra.domain.autowebinar.Occurrences;
import kz.isra.domain.id.IdSource;
import kz.isra.testkit.autowebinar.AutowebinarsContractTest;
import kz.isra.testkit.dynamodb.EmbeddedDynamo;
import kz.isra.testkit.log.EventFixtures;

class DynamoAutowebinarsIT extends AutowebinarsContractTest {
  private static final EmbeddedDynamo DYNAMO = EmbeddedDynamo.start();

  @Override
  protected Autowebinars autowebinars() {
    return new DynamoAutowebinars(DYNAMO.client(), DYNAMO.table("Autowebinars"), clock);
  }

  @Override
  protected Occurrences occurrences() {
    return new DynamoOccurrences(DYNAMO.client(), DYNAMO.table("Autowebinars"));
  }

  @Override
  protected IdSource ids() {
    return EventFixtures.ids(ThreadLocalRandom.current().nextLong());
  }
}
