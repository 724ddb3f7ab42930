package kz.isra.lambda;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Tells a store that does not answer at this moment, so that the same request may succeed soon,
 * from a mistake of ours, which would fail again.
 *
 * <p>It is an outage when a service throttles, fails by itself (500 and above), takes too long or
 * cannot be reached at all. A refused permission, a missing table and a wrong request are mistakes.
 */
final class Outage {
  /** What the answer asks of the client: seconds until it should try again. */
  static final String RETRY_AFTER_SECONDS = "5";

  /** Reasons by which a transaction is cancelled though nothing is wrong with it. */
  private static final Set<String> PASSING =
      Set.of("ThrottlingError", "ProvisionedThroughputExceeded", "TransactionConflict");

  /** Deeper than anything that is thrown; ends a chain that bites its own tail. */
  private static final int DEEPEST = 20;

  private Outage() {}

  /** Looks through the causes, as an adapter may have wrapped what the client threw. */
  static boolean caused(Throwable failure) {
    for (Throwable cause : causes(failure)) {
      if (cause instanceof SdkServiceException service) {
        return refusedForNow(service);
      }
      if (cause instanceof SdkClientException client) {
        return unreached(client);
      }
    }
    return false;
  }

  private static boolean refusedForNow(SdkServiceException service) {
    return service.isThrottlingException()
        || service.statusCode() >= 500
        || service instanceof AwsServiceException aws && crowdedOut(aws);
  }

  /** DynamoDB names the reasons of a cancelled transaction in its message, in brackets. */
  private static boolean crowdedOut(AwsServiceException failure) {
    return failure.awsErrorDetails() != null
        && "TransactionCanceledException".equals(failure.awsErrorDetails().errorCode())
        && PASSING.stream().anyMatch(String.valueOf(failure.getMessage())::contains);
  }

  private static boolean unreached(SdkClientException client) {
    return client instanceof ApiCallTimeoutException
        || client instanceof ApiCallAttemptTimeoutException
        || causes(client).stream().anyMatch(IOException.class::isInstance);
  }

  /** The failure itself first. */
  private static List<Throwable> causes(Throwable failure) {
    var all = new ArrayList<Throwable>();
    Throwable cause = failure;
    while (cause != null && all.size() < DEEPEST) {
      all.add(cause);
      cause = cause.getCause();
    }
    return all;
  }
}
