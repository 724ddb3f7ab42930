package kz.isra.testkit.personal;

import kz.isra.domain.personal.PersonalData;

class InMemoryPersonalDataTest extends PersonalDataContractTest {
  private final PersonalData personal = new InMemoryPersonalData();

  @Override
  protected PersonalData personal() {
    return personal;
  }
}
