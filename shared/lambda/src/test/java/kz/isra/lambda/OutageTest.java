package kz.isra.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.contract.ErrorCode;
import kz.isra.lambda.SocketRequest.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A store that fails in every way it can, seen through HTTP and through a socket. */
class OutageTest {
  private static final String KEY = "POST /api/rooms";

  static List<RuntimeException> outages() {
    return List.of(
        service(400, "ProvisionedThroughputExceededException", "Rate of requests exceeds"),
        service(400, "ThrottlingException", "Slow down"),
        service(503, "SlowDown", "Please reduce your request rate"),
        service(500, "InternalServerError", "We encountered an internal error"),
        service(400, "TransactionCanceledException", "reasons [None, ThrottlingError]"),
        ApiCallTimeoutException.create(1_000),
        SdkClientException.create("Unable to execute HTTP request", new ConnectException("no")),
        new IllegalStateException("wrapped", ApiCallTimeoutException.create(1_000)));
  }

  static List<RuntimeException> mistakes() {
    return List.of(
        service(400, "ValidationException", "One or more parameter values were invalid"),
        service(400, "ResourceNotFoundException", "Cannot do operations on a non-existent table"),
        service(403, "AccessDeniedException", "is not authorized"),
        service(400, "TransactionCanceledException", "reasons [None, ValidationError]"),
        SdkClientException.create("Unable to load credentials"),
        new UncheckedIOException(new ConnectException("not of a store")),
        new IllegalStateException("secret"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void aStoreThatDoesNotAnswerIsA503ThatAsksToComeBack(RuntimeException failure) throws Exception {
    Response answer = answer(failure);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(Json.tree(answer.body()).path("code").asText()).isEqualTo("UNAVAILABLE");
    assertThat(answer.headers())
        .containsEntry("retry-after", "5")
        .containsEntry("cache-control", "no-store");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeOfOursStaysA500(RuntimeException failure) throws Exception {
    Response answer = answer(failure);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(Json.tree(answer.body()).path("code").asText()).isEqualTo("INTERNAL");
    assertThat(answer.headers()).doesNotContainKey("retry-after");
  }

  @ParameterizedTest
  @MethodSource("outages")
  void aSocketIsRefusedByTheSameRule(RuntimeException failure) {
    SocketRoutes sockets = new FailingSockets(failure);

    assertThat(SocketEvents.answer(sockets, socket(Event.CONNECT)))
        .containsEntry("statusCode", 503);
    assertThat(SocketEvents.answer(sockets, socket(Event.MESSAGE)))
        .containsEntry("statusCode", 200)
        .containsEntry("body", "UNAVAILABLE");
  }

  @Test
  void aSocketLearnsOfAMistakeOfOursWithoutItsDetails() {
    SocketRoutes sockets = new FailingSockets(new IllegalStateException("secret"));

    assertThat(SocketEvents.answer(sockets, socket(Event.CONNECT)))
        .containsEntry("statusCode", 500);
    assertThat(SocketEvents.answer(sockets, socket(Event.MESSAGE)))
        .containsEntry("body", "INTERNAL");
  }

  private static Response answer(RuntimeException failure) {
    Routes routes =
        Routes.builder(Config.of(Map.of("PUBLIC_ORIGIN", "https://isra.example")))
            .open(
                KEY,
                request -> {
                  throw failure;
                })
            .build();
    return routes.answer(
        new Request(
            KEY,
            "POST",
            "/api/rooms",
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            new byte[0],
            "127.0.0.1",
            "req-1"));
  }

  private static SocketRequest socket(Event event) {
    return new SocketRequest(
        event, "con-1", Map.of(), Map.of(), new byte[0], Instant.EPOCH, "req-1");
  }

  private static AwsServiceException service(int status, String code, String message) {
    return AwsServiceException.builder()
        .statusCode(status)
        .message(message)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .build();
  }

  private record FailingSockets(RuntimeException failure) implements SocketRoutes {
    @Override
    public int connect(SocketRequest request) {
      throw failure;
    }

    @Override
    public Optional<byte[]> message(SocketRequest request) {
      throw failure;
    }

    @Override
    public byte[] refusal(SocketRequest request, ErrorCode code) {
      return code.name().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void disconnect(SocketRequest request) {
      throw failure;
    }
  }
}
