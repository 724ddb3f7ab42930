package kz.isra.localhost.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class EventPatternTest {
  private static final String EVENT =
      """
      {"eventName":"INSERT","dynamodb":{"NewImage":{"ended":{"BOOL":true},"pk":{"S":"ses_1"}}}}
      """;

  private static boolean matches(String pattern) throws Exception {
    JsonNode event = new ObjectMapper().readTree(EVENT);
    return EventPattern.parse(pattern).matches(event);
  }

  @Test
  void everyFieldOfThePatternMustFitOneOfItsValues() throws Exception {
    assertThat(matches("{\"eventName\":[\"MODIFY\",\"INSERT\"]}")).isTrue();
    assertThat(matches("{\"eventName\":[\"MODIFY\"]}")).isFalse();
    assertThat(matches("{\"dynamodb\":{\"NewImage\":{\"ended\":{\"BOOL\":[true]}}}}")).isTrue();
    assertThat(matches("{\"dynamodb\":{\"NewImage\":{\"ended\":{\"BOOL\":[false]}}}}")).isFalse();
    assertThat(matches("{\"dynamodb\":{\"OldImage\":{\"x\":{\"S\":[\"y\"]}}}}")).isFalse();
  }

  @Test
  void rulesOfAListAreUnderstood() throws Exception {
    String field = "{\"dynamodb\":{\"NewImage\":{\"pk\":{\"S\":[%s]}}}}";
    assertThat(matches(field.formatted("{\"prefix\":\"ses_\"}"))).isTrue();
    assertThat(matches(field.formatted("{\"prefix\":\"org_\"}"))).isFalse();
    assertThat(matches(field.formatted("{\"anything-but\":[\"ses_2\"]}"))).isTrue();
    assertThat(matches(field.formatted("{\"exists\":true}"))).isTrue();
    assertThat(matches("{\"dynamodb\":{\"NewImage\":{\"no\":[{\"exists\":false}]}}}")).isTrue();
  }
}
