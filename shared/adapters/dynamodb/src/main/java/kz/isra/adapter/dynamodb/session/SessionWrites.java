package kz.isra.adapter.dynamodb.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.session.Session;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of the Sessions table, alone or as parts of transactions. */
final class SessionWrites {
  private SessionWrites() {}

  static Put create(String table, Session session) {
    var item = new HashMap<>(SessionItems.write(session));
    item.putAll(SessionItems.key(session.id()));
    return Put.builder().tableName(table).item(item).conditionExpression(Table.NEW).build();
  }

  /** Writes attribute by attribute, so that a host's beat meanwhile is not lost. */
  static Update replace(String table, Session next) {
    Map<String, AttributeValue> written = SessionItems.write(next);
    var names = new HashMap<String, String>();
    var values = new HashMap<String, AttributeValue>();
    var sets = new ArrayList<String>();
    var removes = new ArrayList<String>();
    written.forEach((name, value) -> {
      names.put("#" + name, name);
      values.put(":" + name, value);
      sets.add("#" + name + " = :" + name);
    });
    for (String name : SessionItems.OPTIONAL) {
      if (!written.containsKey(name)) {
        names.put("#" + name, name);
        removes.add("#" + name);
      }
    }
    values.put(":before", Attributes.of(next.version() - 1));
    String removal = removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes);
    return Update.builder()
        .tableName(table)
        .key(SessionItems.key(next.id()))
        .updateExpression("SET " + String.join(", ", sets) + removal)
        .conditionExpression("#version = :before")
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .build();
  }
}
