package kz.isra.localhost;

import java.util.Locale;
import java.util.Map;
import kz.isra.embedded.template.Resolver;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.functions.Functions;

/** What this host calls the resources of the template: names as AWS would give, always the same. */
final class LocalNames implements Resolver.Names {
  static final String REGION = "eu-central-1";
  static final String ACCOUNT = "000000000000";
  private static final String SUFFIX = "amazonaws.com";
  private static final String STACK = "isra";
  private final Template template;
  private final Map<String, String> parameters;

  /**
   * @param parameters values over the template's defaults
   */
  LocalNames(Template template, Map<String, String> parameters) {
    this.template = template;
    this.parameters = parameters;
  }

  @Override
  public String ref(String name) {
    if (name.endsWith(".Alias")) {
      return aliasArn(name.substring(0, name.length() - ".Alias".length()));
    }
    return switch (name) {
      case "AWS::Region" -> REGION;
      case "AWS::AccountId" -> ACCOUNT;
      case "AWS::Partition" -> "aws";
      case "AWS::StackName" -> STACK;
      case "AWS::URLSuffix" -> SUFFIX;
      default -> resource(name);
    };
  }

  private String resource(String name) {
    String given = parameters.get(name);
    if (given != null) {
      return given;
    }
    String standard = template.parameters().get(name);
    if (standard != null) {
      return standard;
    }
    return switch (template.type(name)) {
      case "" -> throw new IllegalArgumentException("The template has no " + name);
      case "AWS::S3::Bucket" -> bucket(name);
      case "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api" -> name.toLowerCase(Locale.ROOT);
      case "AWS::Scheduler::ScheduleGroup" -> STACK;
      case "AWS::SQS::Queue" -> "https://sqs." + REGION + "." + SUFFIX + "/" + ACCOUNT + "/" + name;
      default -> name;
    };
  }

  @Override
  public String attribute(String logicalId, String attribute) {
    String type = template.type(logicalId);
    return switch (attribute) {
      case "Arn" -> arn(type, logicalId);
      case "StreamArn" -> arn(type, logicalId) + "/stream/local";
      case "DomainName" -> logicalId.toLowerCase(Locale.ROOT) + ".cloudfront.net";
      default -> throw new IllegalArgumentException(logicalId + " has no " + attribute + " here");
    };
  }

  private String arn(String type, String id) {
    return switch (type) {
      case Functions.TYPE -> functionArn(id);
      case "AWS::S3::Bucket" -> "arn:aws:s3:::" + bucket(id);
      case "AWS::DynamoDB::Table" ->
          "arn:aws:dynamodb:" + REGION + ":" + ACCOUNT + ":table/" + table(id);
      case "AWS::SQS::Queue" -> "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":" + id;
      case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + id;
      default -> throw new IllegalArgumentException("No ARN of " + id + " here");
    };
  }

  private static String functionArn(String id) {
    return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + STACK + "-" + id;
  }

  /** Of the alias that everything calls. */
  String aliasArn(String functionId) {
    return functionArn(functionId) + ":live";
  }

  String table(String logicalId) {
    return logicalId;
  }

  String bucket(String logicalId) {
    return STACK + "-" + logicalId.toLowerCase(Locale.ROOT);
  }

  String scheduleGroup() {
    return STACK;
  }

  /** Of an HTTP or WebSocket API. */
  String domain(String apiId) {
    return ref(apiId) + ".execute-api." + REGION + "." + SUFFIX;
  }

  String s3Domain(String bucketId) {
    return bucket(bucketId) + ".s3." + REGION + "." + SUFFIX;
  }
}
