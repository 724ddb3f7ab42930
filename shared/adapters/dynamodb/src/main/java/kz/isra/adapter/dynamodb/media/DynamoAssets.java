package kz.isra.adapter.dynamodb.media;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.isra.adapter.dynamodb.Attributes;
import kz.isra.adapter.dynamodb.Table;
import kz.isra.domain.id.AssetId;
import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The Assets table. Its indexes {@code org} and {@code due} hold whole items. */
public final class DynamoAssets implements Assets {
  private final Table table;

  public DynamoAssets(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  @Override
  public boolean create(Asset asset) {
    return table.putNew(AssetItems.write(asset));
  }

  @Override
  public Optional<Asset> find(AssetId id) {
    return table.get(AssetItems.key(id)).map(AssetItems::read);
  }

  @Override
  public boolean replace(Asset next) {
    return table.replace(AssetItems.write(next), next.version());
  }

  @Override
  public List<Asset> ofOrg(OrgId org) {
    return table
        .items(query ->
            query
                .indexName("org")
                .scanIndexForward(false)
                .keyConditionExpression("org = :org")
                .expressionAttributeValues(Map.of(":org", Attributes.of(org.value()))))
        .map(AssetItems::read)
        .filter(asset -> asset.state().listed())
        .toList();
  }

  @Override
  public List<Asset> due(Instant now, int most) {
    return table.due(AssetItems.DUE, now, most).stream().map(AssetItems::read).toList();
  }
}
