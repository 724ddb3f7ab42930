package kz.isra.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.isra.domain.id.IdSource;
import kz.isra.domain.id.SessionId;
import kz.isra.domain.log.Role;

/**
 * Tickets that open a socket: signed by HMAC-SHA256, good for one minute, bound to a session, role
 * and origin. That a ticket opens one socket only is kept by whoever claims its nonce.
 */
public final class Tickets {
  /** How long a ticket is good for (A1.13). */
  public static final Duration GOOD_FOR = Duration.ofSeconds(60);

  private static final int SHORTEST_KEY = 32;
  private static final int LONGEST_TICKET = 1_000;
  private final SecretKeySpec key;
  private final String origin;
  private final Clock clock;
  private final IdSource ids;

  /**
   * @param subject the login or attendee
   * @param nonce never given twice
   */
  public record Ticket(
      SessionId session, Role role, String subject, String nonce, Instant expiresAt) {}

  /**
   * @param key at least 32 characters
   * @param origin the one whose pages may use the ticket
   */
  public Tickets(String key, String origin, Clock clock, IdSource ids) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalStateException("TICKET_KEY is shorter than " + SHORTEST_KEY);
    }
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.origin = origin;
    this.clock = clock;
    this.ids = ids;
  }

  /** From TICKET_KEY and PUBLIC_ORIGIN. */
  public static Tickets of(Config config) {
    return new Tickets(
        config.required("TICKET_KEY"), config.publicOrigin(), config.clock(), config.ids());
  }

  /** A new ticket as text for {@code /ws?ticket=…}. */
  public String issue(SessionId session, Role role, String subject) {
    byte[] body =
        Json.bytes(
            Map.of(
                "s", session.value(),
                "r", role.code(),
                "u", subject,
                "o", origin,
                "n", ids.next("tkt_"),
                "e", clock.instant().plus(GOOD_FOR).toEpochMilli()));
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    return base64.encodeToString(body) + "." + base64.encodeToString(sign(body));
  }

  /**
   * Reads a ticket that somebody presents.
   *
   * @param from the origin that the browser names
   * @return empty where it is not ours, too old or for another origin
   */
  public Optional<Ticket> check(String text, String from) {
    int dot = text.indexOf('.');
    if (dot < 0 || text.length() > LONGEST_TICKET) {
      return Optional.empty();
    }
    try {
      byte[] body = Base64.getUrlDecoder().decode(text.substring(0, dot));
      byte[] signature = Base64.getUrlDecoder().decode(text.substring(dot + 1));
      if (!MessageDigest.isEqual(signature, sign(body))) {
        return Optional.empty();
      }
      return read(Json.tree(body)).filter(ticket -> from.equals(origin));
    } catch (IllegalArgumentException | Json.MalformedJson e) {
      return Optional.empty();
    }
  }

  private Optional<Ticket> read(JsonNode body) {
    Instant expiresAt = Instant.ofEpochMilli(body.path("e").asLong());
    Optional<Role> role = Role.of(body.path("r").asText());
    if (!clock.instant().isBefore(expiresAt)
        || role.isEmpty()
        || !body.path("o").asText().equals(origin)) {
      return Optional.empty();
    }
    return SessionId.of(body.path("s").asText())
        .map(session ->
            new Ticket(
                session, role.get(), body.path("u").asText(), body.path("n").asText(), expiresAt));
  }

  private byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
