package kz.isra.lambda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import kz.isra.contract.ErrorCode;
import kz.isra.domain.requests.Requests;
import kz.isra.domain.requests.Requests.Claim;
import kz.isra.domain.requests.Requests.StoredAnswer;

/**
 * Gives a repeated creation the answer of the first one, by the {@code Idempotency-Key} of the
 * request (1 to 255 characters). Refusals are not kept: the same key may be tried again.
 */
public final class Idempotency {
  private static final Duration LONGEST_WORK = Duration.ofSeconds(40);
  private static final int LONGEST_KEY = 255;
  private final Requests requests;
  private final Clock clock;

  public Idempotency(Requests requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * @param account whose key it is; keys of different accounts never meet
   */
  public Response once(String account, Request request, Supplier<Response> work) {
    String given =
        request
            .header("idempotency-key")
            .filter(key -> !key.isBlank() && key.length() <= LONGEST_KEY)
            .orElseThrow(() -> new Problem(ErrorCode.IDEMPOTENCY_KEY_REQUIRED));
    String key = account + "|" + request.method() + " " + request.rawPath() + "|" + given;
    Instant now = clock.instant();
    return switch (requests.claim(key, hash(request.body()), now, now.plus(LONGEST_WORK))) {
      case Claim.Claimed() -> work(key, work);
      case Claim.Answered(StoredAnswer answer) ->
          Response.text(answer.status(), "application/json; charset=utf-8", answer.body());
      case Claim.InProgress() -> throw new Problem(ErrorCode.IN_PROGRESS);
      case Claim.OtherBody() -> throw new Problem(ErrorCode.IDEMPOTENCY_KEY_REUSED);
    };
  }

  private Response work(String key, Supplier<Response> work) {
    try {
      Response response = work.get();
      requests.finish(
          key,
          new StoredAnswer(response.status(), new String(response.body(), StandardCharsets.UTF_8)));
      return response;
    } catch (Problem refused) {
      requests.release(key);
      throw refused;
    }
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
