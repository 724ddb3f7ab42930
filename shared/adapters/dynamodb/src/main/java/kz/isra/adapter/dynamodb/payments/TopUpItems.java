package kz.isra.adapter.dynamodb.payments;

import static kz.isra.adapter.dynamodb.Attributes.flag;
import static kz.isra.adapter.dynamodb.Attributes.instant;
import static kz.isra.adapter.dynamodb.Attributes.number;
import static kz.isra.adapter.dynamodb.Attributes.of;
import static kz.isra.adapter.dynamodb.Attributes.optionalInstant;
import static kz.isra.adapter.dynamodb.Attributes.optionalText;
import static kz.isra.adapter.dynamodb.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.id.TopUpId;
import kz.isra.domain.money.Money;
import kz.isra.domain.payments.PaymentReport;
import kz.isra.domain.payments.TopUp;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the Payments table. */
final class TopUpItems {
  static final String PK = "pk"; // S, partition key: top-up id
  static final String SK = "sk"; // S, sort key: topup, or report#<the provider's event id>
  private static final String ORG = "org"; // S
  private static final String AMOUNT = "amount"; // N, tiyn
  private static final String STATE = "state"; // S
  private static final String VERSION = "version"; // N
  private static final String CREATED_AT = "createdAt"; // N, ms
  private static final String EXPIRES_AT = "endsAt"; // N, ms; the item itself stays for ever
  private static final String PAYMENT = "paymentId"; // S, sometimes
  private static final String PAY_URL = "payUrl"; // S, sometimes
  private static final String CREDITED_AT = "creditedAt"; // N, ms, sometimes
  private static final String LATE = "late"; // BOOL
  private static final String DUE_BUCKET = "dueBucket"; // S, always "due"; pk of the index "due"
  private static final String DUE_AT = "dueAt"; // N, ms; sk of the index "due", open ones only
  static final String DUE = "due";
  private static final String CURRENCY = "currency"; // S, of a report
  private static final String STATUS = "status"; // S, of a report
  private static final String MODE = "mode"; // S, of a report
  private static final String AT = "at"; // N, ms, when a report came

  private TopUpItems() {}

  static Map<String, AttributeValue> key(TopUpId id) {
    return Map.of(PK, of(id.value()), SK, of("topup"));
  }

  static Map<String, AttributeValue> item(TopUp topUp) {
    var item = new HashMap<>(key(topUp.id()));
    item.put(ORG, of(topUp.org().value()));
    item.put(AMOUNT, of(topUp.amount().tiyn()));
    item.put(STATE, of(topUp.state().name()));
    item.put(VERSION, of(topUp.version()));
    item.put(CREATED_AT, of(topUp.createdAt()));
    item.put(EXPIRES_AT, of(topUp.expiresAt()));
    topUp.paymentId().ifPresent(payment -> item.put(PAYMENT, of(payment)));
    topUp.payUrl().ifPresent(url -> item.put(PAY_URL, of(url)));
    topUp.creditedAt().ifPresent(at -> item.put(CREDITED_AT, of(at)));
    item.put(LATE, AttributeValue.fromBool(topUp.late()));
    topUp
        .dueAt()
        .ifPresent(at -> {
          item.put(DUE_BUCKET, of(DUE));
          item.put(DUE_AT, of(at));
        });
    return item;
  }

  static TopUp topUp(Map<String, AttributeValue> item) {
    return new TopUp(
        new TopUpId(text(item, PK)),
        new OrgId(text(item, ORG)),
        new Money(number(item, AMOUNT)),
        TopUp.State.valueOf(text(item, STATE)),
        number(item, VERSION),
        instant(item, CREATED_AT),
        instant(item, EXPIRES_AT),
        optionalText(item, PAYMENT),
        optionalText(item, PAY_URL),
        optionalInstant(item, CREDITED_AT),
        flag(item, LATE),
        optionalInstant(item, DUE_AT));
  }

  static Map<String, AttributeValue> report(TopUpId topUp, PaymentReport report, Instant now) {
    var item = new HashMap<String, AttributeValue>();
    item.put(PK, of(topUp.value()));
    item.put(SK, of("report#" + report.eventId()));
    item.put(PAYMENT, of(report.paymentId()));
    item.put(AMOUNT, of(report.amount().tiyn()));
    item.put(CURRENCY, of(report.currency()));
    item.put(STATUS, of(report.status().name()));
    item.put(MODE, of(report.mode().name()));
    item.put(AT, of(now));
    return item;
  }
}
