package kz.isra.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kz.isra.embedded.template.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateRulesTest {
  @TempDir private Path folder;

  static Set<String> rules() {
    return TemplateRules.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsForTheTemplate(String rule) {
    assertThat(TemplateRules.all().get(rule).apply(Template.find())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "permissions|Action: [s3:GetObject]|Action: [s3:*]",
        "permissions|Resource: !GetAtt MediaBucket.Arn|Resource: '*'",
        "permissions|'${MediaBucket.Arn}/*'|'${MediaBucket.Arn}*'",
        "permissions of tables|TABLE_PAYMENTS: !Ref|TABLE_PAYMENTS: !GetAtt RoomsTable.Arn #",
        "permissions of tables|Action: [dynamodb:UpdateItem]|Action: [dynamodb:PutItem]",
        "permissions of tables|dynamodb:GetItem, dynamodb:Query, dynamodb:BatchGetItem|dynamodb:Scan",
        "tables|PointInTimeRecoveryEnabled: true|PointInTimeRecoveryEnabled: false",
        "tables|SSEEnabled: true|SSEEnabled: false",
        "tables|BillingMode: PAY_PER_REQUEST|BillingMode: PROVISIONED",
        "streams|BisectBatchOnFunctionError: true|BisectBatchOnFunctionError: false",
        "streams|MaximumRetryAttempts:|MaximumRetryAttempt:",
        "streams|[ReportBatchItemFailures]|[]",
        "streams|OnFailure: {Type: SQS, Destination:|OnFailure: {Type: SQS, Destinations:",
        "functions|functions/media/target/isra-function-media.zip|functions/media/target/media.zip",
        "functions|Handler: kz.isra.media.|Handler: kz.isra.rooms.",
        "functions|AutoPublishAlias: live|AutoPublish: live",
        "cycles|BUCKET_MEDIA: !Ref MediaBucket|API: !Ref HttpApi",
        "cycles|BUCKET_MEDIA: !Ref MediaBucket|ME: !GetAtt MediaFunction.Arn",
        "cycles|BUCKET_MEDIA: !Ref MediaBucket|SITE: !Sub 'https://${Distribution.DomainName}'",
        "errors are not cached|ErrorCachingMinTTL: 0|ErrorCachingMinTTL: 10",
        "routes pass|PathPattern: /api/*|PathPattern: /app/*",
        "routes pass|OPTIONS, PUT, PATCH, POST, DELETE]|OPTIONS]",
        "kept by path|CachePolicyId: !Ref PlayCache|CachePolicyId: !Ref PagesCache"
      })
  void failsOnWhatIsPlantedAgainstIt(String rule, String found, String planted) throws IOException {
    assertThat(TemplateRules.all().get(rule).apply(planted(found, planted))).isNotEmpty();
  }

  @Test
  void failsOnATemplateThatGrowsTooLarge() throws IOException {
    var queues = new StringBuilder("Resources:\n");
    for (int i = 0; i < 450; i++) {
      queues.append("  Planted").append(i).append(": {Type: 'AWS::SQS::Queue'}\n");
    }

    assertThat(TemplateRules.all().get("size").apply(planted("Resources:\n", queues.toString())))
        .isNotEmpty();
  }

  private Template planted(String found, String planted) throws IOException {
    String text = Files.readString(Template.locate());
    assertThat(text).as("the place for the violation").contains(found);
    Path file = folder.resolve("template.yaml");
    Files.writeString(file, text.replace(found, planted));
    return Template.read(file);
  }
}
