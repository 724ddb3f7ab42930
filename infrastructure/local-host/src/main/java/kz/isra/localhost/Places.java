package kz.isra.localhost;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.isra.embedded.template.Template;
import kz.isra.localhost.data.Secrets;
import kz.isra.localhost.sdk.InProcess;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * Where on this machine is what functions know by its name in the cloud: for the SDK by its own
 * configuration, in their environments by other words.
 */
final class Places implements UnaryOperator<String> {
  private static final Pattern SECRET =
      Pattern.compile("\\{\\{resolve:secretsmanager:([A-Za-z0-9_-]+)}}");
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Stores stores;
  private final URI endpoint;
  private final Secrets secrets;

  /**
   * @param endpoint of Scheduler, SES and the sockets' connections
   */
  Places(Template template, LocalNames names, Stores stores, URI endpoint, Secrets secrets) {
    this.stores = stores;
    this.endpoint = endpoint;
    this.secrets = secrets;
    for (String id : template.resources("AWS::ApiGatewayV2::Api").keySet()) {
      addresses.put("https://" + names.domain(id), endpoint.toString());
    }
    for (String id : template.resources("AWS::S3::Bucket").keySet()) {
      addresses.put("https://" + names.s3Domain(id), stores.s3Endpoint().toString());
    }
  }

  /** Tells the SDK of this JVM where its services are. */
  void publish(AwsBasicCredentials keys) {
    System.setProperty("aws.region", LocalNames.REGION);
    System.setProperty("aws.accessKeyId", keys.accessKeyId());
    System.setProperty("aws.secretAccessKey", keys.secretAccessKey());
    System.setProperty("aws.endpointUrlDynamoDb", stores.dynamoEndpoint().toString());
    System.setProperty("aws.endpointUrlDynamoDbStreams", stores.dynamoEndpoint().toString());
    System.setProperty("aws.endpointUrlS3", stores.s3Endpoint().toString());
    System.setProperty("aws.endpointUrlScheduler", endpoint.toString());
    System.setProperty("aws.endpointUrlSesV2", endpoint.toString());
    System.setProperty("software.amazon.awssdk.http.service.impl", InProcess.class.getName());
  }

  /** An environment's value with addresses of this host in place of names, and its secrets. */
  @Override
  public String apply(String value) {
    String placed = value;
    for (var address : addresses.entrySet()) {
      placed = placed.replace(address.getKey(), address.getValue());
    }
    return SECRET
        .matcher(placed)
        .replaceAll(secret -> Matcher.quoteReplacement(secrets.get(secret.group(1))));
  }
}
