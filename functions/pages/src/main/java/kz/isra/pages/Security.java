package kz.isra.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.isra.lambda.Config;

/**
 * The security headers of HTML (reliability A1.19): nothing inline but the import map, allowed by
 * its hash; nothing framed; foreign origins only where the page shows a picture.
 */
final class Security {
  private static final String YOUTUBE = "https://www.youtube-nocookie.com";
  private final String origin;
  private final String storage;
  private final String players;
  private final ImportMap importMap;
  private final String importMapHash;

  /**
   * @param config {@code MEDIA_ORIGIN} is where stored videos come from and go to; {@code
   *     PLAYER_ORIGIN}, when given, is a second host of YouTube's player, for trying without
   *     YouTube
   */
  Security(Config config, ImportMap importMap) {
    this.origin = config.publicOrigin();
    this.storage = config.optional("MEDIA_ORIGIN").map(value -> " " + value).orElse("");
    this.players = YOUTUBE + config.optional("PLAYER_ORIGIN").map(value -> " " + value).orElse("");
    this.importMap = importMap;
    this.importMapHash = sha256(importMap.json());
  }

  ImportMap importMap() {
    return importMap;
  }

  String origin() {
    return origin;
  }

  boolean secure() {
    return origin.startsWith("https:") || origin.startsWith("http://localhost");
  }

  Map<String, String> headers(Page.Reach reach) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("content-security-policy", policy(reach));
    headers.put("x-content-type-options", "nosniff");
    headers.put("x-frame-options", "DENY");
    headers.put("referrer-policy", "strict-origin-when-cross-origin");
    headers.put("cross-origin-opener-policy", "same-origin");
    headers.put("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()");
    if (origin.startsWith("https:")) {
      headers.put("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
    return headers;
  }

  private String policy(Page.Reach reach) {
    String socket = origin.replaceFirst("^http", "ws");
    String media =
        switch (reach) {
          case OWN -> "connect-src 'self'; img-src 'self' data:";
          case STORAGE ->
              "connect-src 'self'"
                  + storage
                  + "; img-src 'self' data: blob:; media-src 'self' blob:"
                  + storage;
          case PICTURE ->
              "connect-src 'self' "
                  + socket
                  + " https:"
                  + storage
                  + "; img-src 'self' data: blob: https:; media-src 'self' blob: https:"
                  + storage
                  + "; frame-src "
                  + players
                  + "; worker-src 'self' blob:";
        };
    return "default-src 'none'; script-src 'self' 'sha256-"
        + importMapHash
        + "'; style-src 'self'; font-src 'none'; manifest-src 'self'; "
        + media
        + "; form-action 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
