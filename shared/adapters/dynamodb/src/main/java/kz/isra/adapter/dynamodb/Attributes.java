package kz.isra.adapter.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values from and to Java's; an attribute that must be there and is not is a bug. */
public final class Attributes {
  private Attributes() {}

  public static AttributeValue of(String text) {
    return AttributeValue.fromS(text);
  }

  public static AttributeValue of(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  public static AttributeValue of(byte[] bytes) {
    return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
  }

  /** Milliseconds of the epoch. */
  public static AttributeValue of(Instant instant) {
    return of(instant.toEpochMilli());
  }

  public static String text(Map<String, AttributeValue> item, String name) {
    return required(item, name).s();
  }

  public static Optional<String> optionalText(Map<String, AttributeValue> item, String name) {
    return optional(item, name).map(AttributeValue::s);
  }

  public static long number(Map<String, AttributeValue> item, String name) {
    return Long.parseLong(required(item, name).n());
  }

  public static boolean flag(Map<String, AttributeValue> item, String name) {
    return required(item, name).bool();
  }

  public static byte[] bytes(Map<String, AttributeValue> item, String name) {
    return required(item, name).b().asByteArray();
  }

  public static Instant instant(Map<String, AttributeValue> item, String name) {
    return Instant.ofEpochMilli(number(item, name));
  }

  public static Optional<Instant> optionalInstant(Map<String, AttributeValue> item, String name) {
    return optional(item, name).map(value -> Instant.ofEpochMilli(Long.parseLong(value.n())));
  }

  private static Optional<AttributeValue> optional(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name));
  }

  private static AttributeValue required(Map<String, AttributeValue> item, String name) {
    return optional(item, name)
        .orElseThrow(() -> new IllegalStateException("The item has no " + name));
  }
}
