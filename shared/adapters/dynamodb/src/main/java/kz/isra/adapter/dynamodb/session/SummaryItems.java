package kz.isra.adapter.dynamodb.session;

import java.util.List;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.money.Money;
import kz.isra.domain.session.Summary;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A summary as one attribute of its session. */
final class SummaryItems {
  private static final String CAME = "came"; // N, persons
  private static final String PEAK = "peak"; // N, persons
  private static final String ATTENDEE_MS = "attendeeMs"; // N
  private static final String MESSAGES = "messages"; // N
  private static final String CLICKS = "clicks"; // L of M {banner, title, people}
  private static final String BANNER = "banner"; // S
  private static final String TITLE = "title"; // S
  private static final String PEOPLE = "people"; // N
  private static final String CAPTURED = "captured"; // N, tiyn
  private static final String CAPTURED_BONUS = "capturedBonus"; // N, tiyn
  private static final String RELEASED = "released"; // N, tiyn
  private static final String WRITTEN_OFF = "writtenOff"; // N, tiyn

  private SummaryItems() {}

  static AttributeValue write(Summary summary) {
    return AttributeValue.fromM(
        Map.of(
            CAME, Attributes.of(summary.came()),
            PEAK, Attributes.of(summary.peak()),
            ATTENDEE_MS, Attributes.of(summary.attendeeMs()),
            MESSAGES, Attributes.of(summary.messages()),
            CLICKS,
                AttributeValue.fromL(
                    summary.clicks().stream().map(SummaryItems::writeClicks).toList()),
            CAPTURED, Attributes.of(summary.captured().tiyn()),
            CAPTURED_BONUS, Attributes.of(summary.capturedBonus().tiyn()),
            RELEASED, Attributes.of(summary.released().tiyn()),
            WRITTEN_OFF, Attributes.of(summary.writtenOff().tiyn())));
  }

  static Summary read(AttributeValue value) {
    Map<String, AttributeValue> item = value.m();
    List<AttributeValue> clicks = item.getOrDefault(CLICKS, AttributeValue.fromL(List.of())).l();
    return new Summary(
        whole(item, CAME),
        whole(item, PEAK),
        Attributes.number(item, ATTENDEE_MS),
        whole(item, MESSAGES),
        clicks.stream().map(SummaryItems::readClicks).toList(),
        money(item, CAPTURED),
        money(item, CAPTURED_BONUS),
        money(item, RELEASED),
        money(item, WRITTEN_OFF));
  }

  private static AttributeValue writeClicks(Summary.Clicks clicks) {
    return AttributeValue.fromM(
        Map.of(
            BANNER, Attributes.of(clicks.banner().value()),
            TITLE, Attributes.of(clicks.title()),
            PEOPLE, Attributes.of(clicks.people())));
  }

  private static Summary.Clicks readClicks(AttributeValue value) {
    return new Summary.Clicks(
        new BannerId(Attributes.text(value.m(), BANNER)),
        Attributes.text(value.m(), TITLE),
        whole(value.m(), PEOPLE));
  }

  private static int whole(Map<String, AttributeValue> item, String name) {
    return Math.toIntExact(Attributes.number(item, name));
  }

  private static Money money(Map<String, AttributeValue> item, String name) {
    return new Money(Attributes.number(item, name));
  }
}
