package kz.isra.topups;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The other side of the sandbox protocol, as small as the tests need it. */
final class TinyProvider implements AutoCloseable {
  static final String PAYMENT = "pay_1";
  private final HttpServer server;
  private final AtomicInteger orders = new AtomicInteger();
  private final AtomicReference<String> lastOrder = new AtomicReference<>("");
  private volatile int createStatus = 200;
  private volatile String answer = "";
  private volatile boolean signs = true;

  TinyProvider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/payments", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  TinyProvider creating(int status) {
    createStatus = status;
    return this;
  }

  /**
   * @param body of the answer to a question; empty means that there is no such payment
   */
  TinyProvider answering(String body, boolean signed) {
    answer = body;
    signs = signed;
    return this;
  }

  int orders() {
    return orders.get();
  }

  String lastOrder() {
    return lastOrder.get();
  }

  static String sign(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(TopupsOnFakes.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (exchange.getRequestMethod().equals("POST")) {
      orders.incrementAndGet();
      lastOrder.set(body);
      boolean signed = sign(body).equals(exchange.getRequestHeaders().getFirst("X-Signature"));
      send(
          exchange,
          signed ? createStatus : 401,
          "{\"paymentId\":\"" + PAYMENT + "\",\"payUrl\":\"https://pay.example/1\"}",
          true);
    } else {
      send(exchange, answer.isEmpty() ? 404 : 200, answer, signs);
    }
  }

  private static void send(HttpExchange exchange, int status, String body, boolean signed)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (signed) {
      exchange.getResponseHeaders().add("X-Signature", sign(body));
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
