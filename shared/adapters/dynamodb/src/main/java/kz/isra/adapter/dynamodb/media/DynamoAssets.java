package kz.isra.adapter.dynamodb.media;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.DueIndex;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The Assets table. Its indexes {@code org} and {@code due} hold whole items. */
public final class DynamoAssets implements Assets {
  private final DynamoDbClient client;
  private final String table;

  public DynamoAssets(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public boolean create(Asset asset) {
    try {
      client.putItem(put ->
          put.tableName(table)
              .item(AssetItems.write(asset))
              .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return false;
    }
  }

  @Override
  public Optional<Asset> find(AssetId id) {
    Map<String, AttributeValue> item =
        client
            .getItem(get -> get.tableName(table).key(AssetItems.key(id)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(AssetItems.read(item));
  }

  @Override
  public boolean replace(Asset next) {
    try {
      client.putItem(put ->
          put.tableName(table)
              .item(AssetItems.write(next))
              .conditionExpression("version = :before")
              .expressionAttributeValues(Map.of(":before", Attributes.of(next.version() - 1))));
      return true;
    } catch (ConditionalCheckFailedException lost) {
      return false;
    }
  }

  @Override
  public List<Asset> ofOrg(OrgId org) {
    var assets = new ArrayList<Asset>();
    client
        .queryPaginator(query ->
            query
                .tableName(table)
                .indexName("org")
                .scanIndexForward(false)
                .keyConditionExpression("org = :org")
                .expressionAttributeValues(Map.of(":org", Attributes.of(org.value()))))
        .items()
        .stream()
        .map(AssetItems::read)
        .filter(asset -> asset.state().listed())
        .forEach(assets::add);
    return assets;
  }

  @Override
  public List<Asset> due(Instant now, int most) {
    return DueIndex.due(client, table, AssetItems.DUE, now, most).stream()
        .map(AssetItems::read)
        .toList();
  }
}
