package kz.isra.embedded.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResolverTest {
  private static final String TEXT =
      """
      Parameters:
        Origin: {Type: String}
        Mode: {Type: String, Default: plain}
      Conditions:
        Plain: !Equals [!Ref Mode, plain]
        Fancy: !Not [!Equals [!Ref Mode, plain]]
      Globals:
        Function:
          Environment:
            Variables: {MODE: !Ref Mode, SAME: global}
      Resources:
        Table: {Type: AWS::DynamoDB::Table}
        Function:
          Type: AWS::Serverless::Function
          Properties:
            Environment:
              Variables:
                SAME: own
                TABLE: !Ref Table
                ARN: !GetAtt Table.Arn
                URL: !Sub 'https://${Table}.${AWS::Region}/${!literal}'
                LIVE: !Sub '${Function.Alias}'
                LOCAL: !Sub ['${Name}-${Table.Arn}', {Name: !Ref Mode}]
                HOST: !Select [2, !Split ['/', !Ref Origin]]
                JOINED: !Join ['-', [a, !Ref Mode]]
                PLAIN: !If [Plain, 'yes', 'no']
                FANCY: !If [Fancy, 'yes', !Ref AWS::NoValue]
      """;
  private final Template template = Template.parse(new StringReader(TEXT));
  private final Resolver resolver =
      new Resolver(
          template,
          new Resolver.Names() {
            @Override
            public String ref(String name) {
              return Map.of("Origin", "https://isra.example", "AWS::Region", "here")
                  .getOrDefault(name, template.parameters().getOrDefault(name, "ref " + name));
            }

            @Override
            public String attribute(String logicalId, String attribute) {
              return logicalId + "/" + attribute;
            }
          });

  @Test
  void anEnvironmentIsPlainTextAndTheFunctionsOwnValuesComeFirst() {
    assertThat(resolver.environment("Function"))
        .containsEntry("MODE", "plain")
        .containsEntry("SAME", "own")
        .containsEntry("TABLE", "ref Table")
        .containsEntry("ARN", "Table/Arn")
        .containsEntry("URL", "https://ref Table.here/${literal}")
        .containsEntry("LIVE", "ref Function.Alias")
        .containsEntry("LOCAL", "plain-Table/Arn")
        .containsEntry("HOST", "isra.example")
        .containsEntry("JOINED", "a-plain")
        .containsEntry("PLAIN", "yes");
  }

  @Test
  void noValueLeavesNothing() {
    JsonNode variables =
        resolver.resolve(template.properties("Function")).path("Environment").path("Variables");
    assertThat(variables.has("FANCY")).isFalse();
    assertThat(variables.has("PLAIN")).isTrue();
  }

  @Test
  void aFunctionThatIsNotKnownIsRefused() {
    Template other = Template.parse(new StringReader("A: !ImportValue x"));
    assertThat(other.parameters()).isEmpty();
    assertThatThrownBy(() ->
            resolver.resolve(
                new com.fasterxml.jackson.databind.ObjectMapper()
                    .readTree("{\"Fn::ImportValue\":\"x\"}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Fn::ImportValue");
  }
}
