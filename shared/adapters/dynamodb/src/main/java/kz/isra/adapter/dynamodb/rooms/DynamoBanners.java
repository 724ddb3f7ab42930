package kz.isra.adapter.dynamodb.rooms;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.adapter.dynamodb.Transactions;
import kz.isra.domain.banner.Banner;
import kz.isra.domain.banner.BannerContent;
import kz.isra.domain.banner.Banners;
import kz.isra.domain.id.BannerId;
import kz.isra.domain.id.RoomId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Banners in the Rooms table: {@code room / banner id}, and {@code room / banners} how many there
 * are, counted in the transaction that adds or removes one.
 */
public final class DynamoBanners implements Banners {
  private static final String PK = "pk"; // S, room id
  private static final String SK = "sk"; // S, banner id
  private static final String KIND = "kind"; // S, name of the kind
  private static final String TITLE = "title"; // S
  private static final String TEXT = "text"; // S, may be empty
  private static final String LABEL = "label"; // S, may be empty
  private static final String URL = "url"; // S, absent of texts
  private static final String CREATED_AT = "createdAt"; // N, milliseconds of the epoch
  private static final String COUNT = "banners"; // N, of the count's item; also its sort key
  private final DynamoDbClient client;
  private final String name;
  private final Table table;

  public DynamoBanners(DynamoDbClient client, String table) {
    this.client = client;
    this.name = table;
    this.table = new Table(client, table);
  }

  @Override
  public boolean add(Banner banner) {
    var put =
        TransactWriteItem.builder().put(made -> made.tableName(name).item(write(banner))).build();
    var up =
        count(banner.room())
            .conditionExpression("attribute_not_exists(banners) or banners < :limit")
            .expressionAttributeValues(
                Map.of(":by", Attributes.of(1), ":limit", Attributes.of(LIMIT)))
            .build();
    return Transactions.write(client, List.of(TransactWriteItem.builder().update(up).build(), put))
        .isEmpty();
  }

  @Override
  public Optional<Banner> find(RoomId room, BannerId id) {
    return table.get(key(room, id)).map(DynamoBanners::read);
  }

  @Override
  public List<Banner> of(RoomId room) {
    return table
        .under(room.value(), "ban_")
        .map(DynamoBanners::read)
        .sorted(Comparator.comparing(Banner::createdAt).thenComparing(ban -> ban.id().value()))
        .toList();
  }

  @Override
  public boolean replace(Banner banner) {
    return table.put(put -> put.item(write(banner)).conditionExpression(Table.THERE));
  }

  @Override
  public boolean remove(RoomId room, BannerId id) {
    var gone =
        TransactWriteItem.builder()
            .delete(delete ->
                delete.tableName(name).key(key(room, id)).conditionExpression(Table.THERE))
            .build();
    var down = count(room).expressionAttributeValues(Map.of(":by", Attributes.of(-1))).build();
    return Transactions.write(
            client, List.of(gone, TransactWriteItem.builder().update(down).build()))
        .isEmpty();
  }

  private Update.Builder count(RoomId room) {
    return Update.builder()
        .tableName(name)
        .key(Map.of(PK, Attributes.of(room.value()), SK, Attributes.of(COUNT)))
        .updateExpression("ADD banners :by");
  }

  private static Map<String, AttributeValue> key(RoomId room, BannerId id) {
    return Map.of(PK, Attributes.of(room.value()), SK, Attributes.of(id.value()));
  }

  private static Map<String, AttributeValue> write(Banner banner) {
    var item = new HashMap<>(key(banner.room(), banner.id()));
    BannerContent content = banner.content();
    item.put(KIND, Attributes.of(content.kind().name()));
    item.put(TITLE, Attributes.of(content.title()));
    item.put(TEXT, Attributes.of(content.text()));
    item.put(LABEL, Attributes.of(content.label()));
    item.put(CREATED_AT, Attributes.of(banner.createdAt()));
    content.url().ifPresent(url -> item.put(URL, Attributes.of(url.toString())));
    return item;
  }

  private static Banner read(Map<String, AttributeValue> item) {
    return new Banner(
        new BannerId(Attributes.text(item, SK)),
        new RoomId(Attributes.text(item, PK)),
        new BannerContent(
            BannerContent.Kind.valueOf(Attributes.text(item, KIND)),
            Attributes.text(item, TITLE),
            Attributes.text(item, TEXT),
            Attributes.text(item, LABEL),
            Attributes.optionalText(item, URL).map(URI::create)),
        Attributes.instant(item, CREATED_AT));
  }
}
