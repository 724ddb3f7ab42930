package kz.isra.adapter.dynamodb.account;

import static kz.isra.adapter.dynamodb.Attributes.flag;
import static kz.isra.adapter.dynamodb.Attributes.instant;
import static kz.isra.adapter.dynamodb.Attributes.number;
import static kz.isra.adapter.dynamodb.Attributes.of;
import static kz.isra.adapter.dynamodb.Attributes.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import kz.isra.domain.account.Standing;
import kz.isra.domain.account.StandingOrder;
import kz.isra.domain.account.StandingOrders;
import kz.isra.domain.id.OrgId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The standing of an account and the orders about it, in the account's partition. */
final class StandingItems {
  static final String VERSION = "version"; // N, of a standing
  static final String TOLD = "told"; // BOOL, of an order
  private static final String SUSPENSIONS = "suspensions"; // M by axis of M: reason S, since N ms
  private static final String SINCE = "since"; // N, ms
  private static final String KIND = "kind"; // S
  private static final String AXIS = "axis"; // S
  private static final String REASON = "reason"; // S
  private static final String BY = "by"; // S, of the operator's staff
  private static final String AT = "at"; // N, ms
  private static final String ORDER = "order#";

  private StandingItems() {}

  static Map<String, AttributeValue> standingKey(OrgId org) {
    return Map.of(AccountItems.PK, of(org.value()), AccountItems.SK, of("standing"));
  }

  static Map<String, AttributeValue> orderKey(OrgId org, String number) {
    return Map.of(AccountItems.PK, of(org.value()), AccountItems.SK, of(ORDER + number));
  }

  static Map<String, AttributeValue> standing(Standing standing) {
    var suspensions = new HashMap<String, AttributeValue>();
    standing
        .suspensions()
        .forEach((axis, one) ->
            suspensions.put(
                axis.name(),
                AttributeValue.fromM(Map.of(REASON, of(one.reason()), SINCE, of(one.since())))));
    var item = new HashMap<>(standingKey(standing.org()));
    item.put(VERSION, of(standing.version()));
    item.put(SUSPENSIONS, AttributeValue.fromM(suspensions));
    return item;
  }

  static Standing standing(OrgId org, Map<String, AttributeValue> item) {
    var suspensions = new EnumMap<Standing.Axis, Standing.Suspension>(Standing.Axis.class);
    item.getOrDefault(SUSPENSIONS, AttributeValue.fromM(Map.of()))
        .m()
        .forEach((axis, one) ->
            suspensions.put(
                Standing.Axis.valueOf(axis),
                new Standing.Suspension(text(one.m(), REASON), instant(one.m(), SINCE))));
    return new Standing(org, suspensions, number(item, VERSION));
  }

  static Map<String, AttributeValue> order(StandingOrder order) {
    var item = new HashMap<>(orderKey(order.org(), order.number()));
    item.put(KIND, of(order.kind().name()));
    item.put(AXIS, of(order.axis().name()));
    item.put(REASON, of(order.reason()));
    item.put(BY, of(order.by()));
    item.put(AT, of(order.at()));
    item.put(TOLD, AttributeValue.fromBool(false));
    return item;
  }

  static StandingOrders.Kept kept(Map<String, AttributeValue> item) {
    var order =
        new StandingOrder(
            text(item, AccountItems.SK).substring(ORDER.length()),
            new OrgId(text(item, AccountItems.PK)),
            StandingOrder.Kind.valueOf(text(item, KIND)),
            Standing.Axis.valueOf(text(item, AXIS)),
            text(item, REASON),
            text(item, BY),
            instant(item, AT));
    return new StandingOrders.Kept(order, flag(item, TOLD));
  }
}
