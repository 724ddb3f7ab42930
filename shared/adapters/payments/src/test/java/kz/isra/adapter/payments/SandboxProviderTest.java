package kz.isra.adapter.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import kz.isra.domain.money.Money;
import kz.isra.domain.payments.PaymentProvider.Verification;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.PaymentReport.Mode;
import kz.isra.domain.payments.PaymentReport.Status;
import org.junit.jupiter.api.Test;

class SandboxProviderTest {
  private static final String NOTICE =
      "{\"eventId\":\"pev_1\",\"paymentId\":\"pay_1\",\"orderId\":\"top_1\",\"amount\":\"1500.00\","
          + "\"currency\":\"KZT\",\"status\":\"PAID\",\"mode\":\"test\",\"at\":\"2026-11-25\"}";
  private final Signature signature = new Signature("SECRET");
  private final SandboxProvider provider = new SandboxProvider("http://127.0.0.1:1", "SECRET");

  @Test
  void signsAsTheProtocolSays() {
    // RFC 4231, test case 2
    assertThat(
            new Signature("Jefe")
                .of("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void aSignedNoticeIsRead() {
    assertThat(verify(NOTICE, signature.of(bytes(NOTICE))))
        .isEqualTo(
            new Verification.Verified(
                new PaymentReport(
                    "pev_1", "pay_1", "top_1", new Money(150_000), "KZT", Status.PAID, Mode.TEST)));
  }

  @Test
  void noDamagedNoticeIsRead() {
    String right = signature.of(bytes(NOTICE));
    var random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = bytes(NOTICE);
      int hits = 1 + random.nextInt(3);
      for (int hit = 0; hit < hits; hit++) {
        damaged[random.nextInt(damaged.length)] += (byte) (1 + random.nextInt(255));
      }
      assertThat(provider.verify(damaged, Map.of("x-signature", right)))
          .isInstanceOf(Verification.Rejected.class);
    }
  }

  @Test
  void whatIsSignedButDamagedIsReadAsItStandsOrNotAtAll() {
    var random = new Random(6);
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = bytes(NOTICE);
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      Verification result = provider.verify(damaged, Map.of("x-signature", signature.of(damaged)));
      if (result instanceof Verification.Verified(PaymentReport report)) {
        assertThat(new String(damaged, StandardCharsets.UTF_8))
            .contains(report.orderId(), report.paymentId(), report.currency());
      }
    }
  }

  @Test
  void aSignatureOfAnotherSecretOrNoneProvesNothing() {
    assertThat(verify(NOTICE, new Signature("OTHER").of(bytes(NOTICE))))
        .isInstanceOf(Verification.Rejected.class);
    assertThat(provider.verify(bytes(NOTICE), Map.of())).isInstanceOf(Verification.Rejected.class);
    assertThat(verify(NOTICE, "é".repeat(64))).isInstanceOf(Verification.Rejected.class);
  }

  private Verification verify(String body, String given) {
    return provider.verify(bytes(body), Map.of("x-signature", given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
