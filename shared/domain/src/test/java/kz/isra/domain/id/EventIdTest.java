package kz.isra.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"evt_0f8fad5bd9cb469fa16570867728950e", "message-1", "12345678", "ends_here"})
  void aPageMayChooseAnyIdOfItsOwn(String id) {
    assertThat(EventId.ofClient(id)).contains(new EventId(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "end_ses_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "start_ses_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "away3_ses_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "script-1000001",
        "void_00012345",
        "short",
        "with space 1",
        ""
      })
  void anIdThatIsraGivesItselfIsRefused(String id) {
    assertThat(EventId.ofClient(id)).isEmpty();
  }
}
