package kz.isra.localhost.payments;

import java.time.Instant;
import java.util.Map;
import kz.isra.localhost.dev.Html;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;

/** The provider's page, in the language that the person chose on our own pages. */
final class PayPage {
  /** title, order, pay, decline, for trying, twice, wrong amount, unsigned, back, notice */
  private record Words(
      String title,
      String order,
      String pay,
      String decline,
      String trying,
      String twice,
      String amount,
      String unsigned,
      String back,
      String notice) {}

  private static final Map<String, Words> WORDS =
      Map.of(
          "ru",
          new Words(
              "Пробная оплата",
              "Заказ",
              "Оплатить",
              "Отказать",
              "Для проверки: так платёжная система вести себя не должна",
              "Оплатить и сообщить дважды",
              "Сообщить другую сумму",
              "Сообщить без подписи",
              "Вернуться",
              "Это пробная платёжная система этого компьютера: деньги не списываются."),
          "kk",
          new Words(
              "Сынақ төлемі",
              "Тапсырыс",
              "Төлеу",
              "Бас тарту",
              "Тексеру үшін: төлем жүйесі бұлай әрекет етпеуі тиіс",
              "Төлеп, екі рет хабарлау",
              "Басқа соманы хабарлау",
              "Қолтаңбасыз хабарлау",
              "Қайту",
              "Бұл осы компьютердің сынақ төлем жүйесі: ақша алынбайды."),
          "en",
          new Words(
              "Trial payment",
              "Order",
              "Pay",
              "Decline",
              "For trying: what a provider must never do",
              "Pay and tell twice",
              "Tell another amount",
              "Tell without a signature",
              "Go back",
              "This is the sandbox provider of this computer: no money is taken."));

  private PayPage() {}

  static String language(Call call) {
    for (String cookie : String.join(";", call.headers().all("cookie")).split(";", -1)) {
      String value = cookie.strip();
      if (value.startsWith("lang=") && WORDS.containsKey(value.substring(5))) {
        return value.substring(5);
      }
    }
    return "ru";
  }

  static Answer of(Payment payment, Instant now, String language) {
    Words words = WORDS.getOrDefault(language, WORDS.values().iterator().next());
    Payment.Status status = payment.status(now);
    String choices =
        status == Payment.Status.NEW
            ? """
            <form method="post">
            <p><button class="main" name="action" value="pay">%s</button>
            <button name="action" value="decline">%s</button></p>
            <p><small>%s</small></p>
            <p><button name="action" value="twice">%s</button>
            <button name="action" value="amount">%s</button>
            <button name="action" value="unsigned">%s</button></p>
            </form>
            """
                .formatted(
                    words.pay(),
                    words.decline(),
                    words.trying(),
                    words.twice(),
                    words.amount(),
                    words.unsigned())
            : "<p>%s</p><p><a href=\"%s\">%s</a></p>"
                .formatted(status, Html.escape(payment.returnUrl()), words.back());
    return Html.page(
        language,
        words.title(),
        """
        <article><p><strong>%s ₸</strong></p><p>%s <code>%s</code></p>%s</article>
        <p><small>%s</small></p>
        """
            .formatted(
                Html.escape(payment.amount()),
                words.order(),
                Html.escape(payment.orderId()),
                choices,
                words.notice()));
  }
}
