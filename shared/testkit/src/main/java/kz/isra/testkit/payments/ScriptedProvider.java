package kz.isra.testkit.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;
import kz.isra.domain.payments.PaymentProvider;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.PaymentReport.Mode;
import kz.isra.domain.payments.PaymentReport.Status;

/** A provider that does what the test says, and counts what it was asked. */
public final class ScriptedProvider implements PaymentProvider {
  private final List<Order> orders = new ArrayList<>();
  private final Map<String, PaymentReport> payments = new HashMap<>();
  private Function<Order, Creation> onCreate =
      order -> new Creation.Created(paymentOf(order.id()), "https://pay.example/" + order.id());
  private boolean silent;

  /** The payment that belongs to an order here. */
  public static String paymentOf(TopUpId order) {
    return "pay_" + order.value().substring(4, 20);
  }

  /** A report of an order that was paid as it was ordered. */
  public static PaymentReport paid(TopUpId order, Money amount) {
    return report("evt-paid-" + order.value().substring(4, 12), order, amount, Status.PAID);
  }

  public static PaymentReport report(String eventId, TopUpId order, Money amount, Status status) {
    return new PaymentReport(
        eventId, paymentOf(order), order.value(), amount, "KZT", status, Mode.TEST);
  }

  public synchronized ScriptedProvider onCreate(Function<Order, Creation> answer) {
    onCreate = answer;
    return this;
  }

  /** From now on questions get no answer, or get one again. */
  public synchronized ScriptedProvider silent(boolean isSilent) {
    silent = isSilent;
    return this;
  }

  /** What the provider answers when it is asked about this payment. */
  public synchronized ScriptedProvider knows(PaymentReport report) {
    payments.put(report.paymentId(), report);
    return this;
  }

  /** The orders that it was asked to take, oldest first. */
  public synchronized List<Order> orders() {
    return List.copyOf(orders);
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public synchronized Creation create(Order order) {
    orders.add(order);
    return onCreate.apply(order);
  }

  @Override
  public Verification verify(byte[] body, Map<String, String> headers) {
    return new Verification.Rejected("this provider sends no notices");
  }

  @Override
  public synchronized Answer query(String paymentId) {
    if (silent) {
      return new Answer.NoAnswer();
    }
    PaymentReport report = payments.get(paymentId);
    return report == null ? new Answer.NoAnswer() : new Answer.Found(report);
  }

  @Override
  public synchronized Answer find(TopUpId order) {
    if (silent) {
      return new Answer.NoAnswer();
    }
    return payments.values().stream()
        .filter(report -> report.orderId().equals(order.value()))
        .findFirst()
        .<Answer>map(Answer.Found::new)
        .orElseGet(Answer.NotFound::new);
  }

  @Override
  public Acknowledgement acknowledge(PaymentReport report) {
    return new Acknowledgement(200, "application/json", "{\"ok\":true}");
  }
}
