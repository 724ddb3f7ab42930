package kz.isra.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.isra.embedded.template.Template;

/**
 * What must hold of {@code template.yaml} by itself. Each rule answers its findings, none where the
 * template keeps it; {@link TemplateRulesTest} plants a violation of each.
 */
final class TemplateRules {
  static final String FUNCTION = "AWS::Serverless::Function";
  static final String TABLE = "AWS::DynamoDB::Table";
  private static final int MOST_RESOURCES = 450;

  /** Names of things that no template can know: objects, sockets, schedules of one group. */
  private static final Pattern NAMED_BELOW =
      Pattern.compile(
          "\\$\\{\\w+Bucket\\.Arn}/([a-z]+/)*\\*"
              + "|arn:.*:execute-api:.*\\$\\{\\w+}/ws/(POST|DELETE)/@connections/\\*"
              + "|arn:.*:scheduler:.*:schedule/\\$\\{\\w+}/\\*");

  private TemplateRules() {}

  /** A rule: its findings in a template. */
  interface Rule extends Function<Template, List<String>> {}

  static Map<String, Rule> all() {
    var rules = new LinkedHashMap<String, Rule>();
    rules.put("permissions", TemplateRules::permissions);
    rules.put("permissions of tables", TablePermissions::findings);
    rules.put("tables", TemplateRules::tables);
    rules.put("streams", TemplateRules::streams);
    rules.put("functions", TemplateRules::functions);
    rules.put("cycles", TemplateRules::cycles);
    rules.put("size", TemplateRules::size);
    rules.put("errors are not cached", TemplateRules::cachedErrors);
    rules.put("routes pass", EdgeRules::routesPass);
    rules.put("kept by path", EdgeRules::keptByPath);
    return rules;
  }

  /** No wildcard in an action, and in a resource only where names cannot be known. */
  private static List<String> permissions(Template template) {
    var findings = new ArrayList<String>();
    for (String type : template.types()) {
      template
          .resources(type)
          .forEach((id, properties) -> {
            for (JsonNode statement : properties.findValues("Statement")) {
              statement.forEach(one -> {
                if (one.path("Action").toString().contains("*")) {
                  findings.add(id + " allows " + one.path("Action"));
                }
                texts(one.path("Resource")).stream()
                    .filter(text -> text.contains("*") && !NAMED_BELOW.matcher(text).matches())
                    .forEach(text -> findings.add(id + " allows on " + text));
              });
            }
          });
    }
    return findings;
  }

  private static List<String> tables(Template template) {
    var findings = new ArrayList<String>();
    template
        .resources(TABLE)
        .forEach((id, table) -> {
          if (!table
              .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
              .asBoolean()) {
            findings.add(id + " cannot be restored to a point in time");
          }
          if (!table.at("/SSESpecification/SSEEnabled").asBoolean()) {
            findings.add(id + " is not encrypted");
          }
          if (!table.path("BillingMode").asText().equals("PAY_PER_REQUEST")) {
            findings.add(id + " is not paid per request");
          }
        });
    return findings;
  }

  /** A record that cannot be handled must neither block its shard nor vanish. */
  private static List<String> streams(Template template) {
    var findings = new ArrayList<String>();
    template
        .resources(FUNCTION)
        .forEach((id, function) ->
            function
                .path("Events")
                .properties()
                .forEach(event -> {
                  JsonNode stream = event.getValue().path("Properties");
                  boolean guarded =
                      stream.at("/DestinationConfig/OnFailure/Destination").isObject()
                          && stream.path("MaximumRetryAttempts").isInt()
                          && stream.path("BisectBatchOnFunctionError").asBoolean()
                          && stream
                              .path("FunctionResponseTypes")
                              .toString()
                              .contains("ReportBatchItemFailures");
                  if (event.getValue().path("Type").asText().equals("DynamoDB") && !guarded) {
                    findings.add(id + " has an unguarded stream " + event.getKey());
                  }
                }));
    return findings;
  }

  private static List<String> functions(Template template) {
    var findings = new ArrayList<String>();
    JsonNode globals = template.functionGlobals();
    template
        .resources(FUNCTION)
        .forEach((id, function) -> {
          String name = id.replaceFirst("Function$", "").toLowerCase(java.util.Locale.ROOT);
          String zip = "functions/" + name + "/target/isra-function-" + name + ".zip";
          if (!function.path("CodeUri").asText().equals(zip)) {
            findings.add(id + " has the code of " + function.path("CodeUri").asText());
          }
          if (!function.path("Handler").asText().startsWith("kz.isra." + name + ".")) {
            findings.add(id + " is handled by " + function.path("Handler").asText());
          }
          for (String setting : List.of("Runtime", "AutoPublishAlias", "SnapStart", "Timeout")) {
            if (!function.has(setting) && !globals.has(setting)) {
              findings.add(id + " has no " + setting);
            }
          }
        });
    return findings;
  }

  /** What SAM makes a cycle of: an environment that names an API, the Distribution or itself. */
  private static List<String> cycles(Template template) {
    var findings = new ArrayList<String>();
    template
        .resources(FUNCTION)
        .forEach((id, function) -> {
          String environment = function.path("Environment").toString() + template.functionGlobals();
          for (String type : List.of("AWS::Serverless::HttpApi", "AWS::CloudFront::Distribution")) {
            template.resources(type).keySet().stream()
                .filter(name -> names(environment, name))
                .forEach(name -> findings.add("The environment of " + id + " names " + name));
          }
          if (names(environment, id)) {
            findings.add("The environment of " + id + " names itself");
          }
        });
    return findings;
  }

  private static boolean names(String text, String id) {
    return Pattern.compile("(\"|\\$\\{)" + id + "(\"|[.}])").matcher(text).find();
  }

  /** Counts what SAM makes of the template: CloudFormation stops at 500. */
  private static List<String> size(Template template) {
    int count = 0;
    for (String type : template.types()) {
      for (JsonNode properties : template.resources(type).values()) {
        count += type.equals(FUNCTION) ? function(properties) : 1;
      }
    }
    return count < MOST_RESOURCES ? List.of() : List.of("The stack has " + count + " resources");
  }

  /** Function, role, version, alias; a permission, a mapping or a schedule with role per event. */
  private static int function(JsonNode properties) {
    int count = 4;
    for (JsonNode event : properties.path("Events")) {
      count += event.path("Type").asText().startsWith("Schedule") ? 2 : 1;
    }
    return count;
  }

  /** A segment asked for too early must be readable a moment later (CloudFront keeps 10 s). */
  private static List<String> cachedErrors(Template template) {
    var findings = new ArrayList<String>();
    template
        .resources("AWS::CloudFront::Distribution")
        .forEach((id, distribution) -> {
          boolean fresh = false;
          for (JsonNode error : distribution.at("/DistributionConfig/CustomErrorResponses")) {
            fresh |=
                error.path("ErrorCode").asInt() == 404
                    && error.path("ErrorCachingMinTTL").asInt(10) == 0;
          }
          if (!fresh) {
            findings.add(id + " keeps answers of 404");
          }
        });
    return findings;
  }

  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    var texts = new ArrayList<String>();
    node.forEach(inner -> texts.addAll(texts(inner)));
    return texts;
  }
}
