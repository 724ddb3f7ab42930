package kz.isra.localhost.payments;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.isra.localhost.data.DurableFiles;

/** All payments, each in a file of its own. */
final class Payments {
  private final DurableFiles files;
  private final Map<String, Payment> payments = new LinkedHashMap<>();

  Payments(Path folder) {
    this.files = new DurableFiles(folder);
    for (String name : files.names()) {
      Payment payment = Payment.read(files.read(name).orElseThrow());
      payments.put(payment.id(), payment);
    }
  }

  synchronized Optional<Payment> find(String id) {
    return Optional.ofNullable(payments.get(id));
  }

  synchronized Optional<Payment> byOrder(String orderId) {
    return payments.values().stream()
        .filter(payment -> payment.orderId().equals(orderId))
        .findFirst();
  }

  /** The payment of an order: the one there is, or this new one. */
  synchronized Payment ofOrder(Payment fresh) {
    for (Payment payment : payments.values()) {
      if (payment.orderId().equals(fresh.orderId())) {
        return payment;
      }
    }
    save(fresh);
    return fresh;
  }

  synchronized Payment change(String id, UnaryOperator<Payment> change) {
    Payment changed = change.apply(find(id).orElseThrow());
    save(changed);
    return changed;
  }

  synchronized List<Payment> withNotices() {
    return payments.values().stream().filter(payment -> !payment.notices().isEmpty()).toList();
  }

  private void save(Payment payment) {
    files.write(payment.id() + ".json", payment.write());
    payments.put(payment.id(), payment);
  }
}
