package kz.isra.adapter.websocket;

import java.net.URI;
import java.time.Duration;
import kz.isra.domain.connections.Pushes;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;

/**
 * Frames to sockets through the {@code @connections} address of a WebSocket API. A post that fails
 * is never repeated: a late frame is of no use, and clients fetch what they miss by its number.
 */
public final class ApiGatewayPushes implements Pushes {
  /** A socket that takes longer counts as dead for this frame. */
  public static final Duration LONGEST_POST = Duration.ofSeconds(2);

  private static final int GONE = 410;
  private final ApiGatewayManagementApiClient client;

  private ApiGatewayPushes(ApiGatewayManagementApiClient client) {
    this.client = client;
  }

  /**
   * @param callback the API's address with its stage, for example {@code
   *     https://abc.execute-api.eu-central-1.amazonaws.com/ws}
   */
  public static ApiGatewayPushes to(URI callback) {
    return new ApiGatewayPushes(
        ApiGatewayManagementApiClient.builder()
            .endpointOverride(callback)
            .overrideConfiguration(settings ->
                settings.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(LONGEST_POST))
            .build());
  }

  @Override
  public Push push(String connectionId, byte[] frame) {
    try {
      client.postToConnection(
          request -> request.connectionId(connectionId).data(SdkBytes.fromByteArrayUnsafe(frame)));
      return Push.SENT;
    } catch (AwsServiceException e) {
      // GoneException is thrown only where the answer names it in a header; the status always says
      return e.statusCode() == GONE ? Push.GONE : Push.FAILED;
    } catch (SdkException e) {
      return Push.FAILED;
    }
  }

  @Override
  public void close(String connectionId) {
    try {
      client.deleteConnection(request -> request.connectionId(connectionId));
    } catch (SdkException e) {
      // gone already, or API Gateway closes it with its next frame: the person is refused anyway
      return;
    }
  }
}
