package kz.isra.localhost.dev;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import kz.isra.localhost.functions.FunctionFailed;
import kz.isra.localhost.http.Answer;
import kz.isra.localhost.http.Call;
import kz.isra.localhost.http.Query;

/**
 * {@code /dev/accounts}: a form that gives the operator's orders, to suspend or restore an account,
 * as {@code aws lambda invoke} does in the cloud.
 */
final class AccountOrders {
  private static final List<String> FIELDS = List.of("account", "axis", "reason", "by", "order");
  private final Consumer<byte[]> identity;

  /**
   * @param identity invokes the function of that name
   */
  AccountOrders(Consumer<byte[]> identity) {
    this.identity = identity;
  }

  Answer answer(Call call) {
    if (!call.method().equals("POST")) {
      return form("");
    }
    String body = new String(call.body(), StandardCharsets.UTF_8);
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    FIELDS.forEach(name -> fields.put(name, Query.first(body, name)));
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    order.set(Query.first(body, "action"), fields);
    try {
      identity.accept(order.toString().getBytes(StandardCharsets.UTF_8));
      return form("Done.");
    } catch (FunctionFailed refused) {
      return form("Refused: " + refused.getMessage());
    }
  }

  private static Answer form(String said) {
    return Html.page(
        "en",
        "Accounts",
        """
        <p role="status"><strong>%s</strong></p>
        <form method="post">
        <p><label>Login, e-mail or id<br><input name="account" required></label></p>
        <p><label>Why, as the owner reads it<br><input name="reason" required size="40"></label></p>
        <p><label>Because of<br><select name="axis"><option value="moderation">an order</option>
        <option value="billing">a debt</option><option value="lifecycle">no activity</option></select></label></p>
        <p><label>Who decides<br><input name="by" required value="operator"></label></p>
        <p><label>Number of the order; the same number again changes nothing<br>
        <input name="order" required value="%s"></label></p>
        <p><button class="main" name="action" value="suspend">Suspend</button>
        <button name="action" value="restore">Restore</button></p>
        </form>
        """
            .formatted(Html.escape(said), UUID.randomUUID()));
  }
}
