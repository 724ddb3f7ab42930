package kz.isra.domain.session;

import kz.isra.domain.id.OrgId;
import kz.isra.domain.media.Asset;
import kz.isra.domain.media.Assets;
import kz.isra.domain.rooms.Source;

/** Whether a picture may be shown from now on: a stored file must be the organizer's and ready. */
record ReadySources(Assets assets) {
  boolean ready(OrgId org, Source source) {
    return !(source instanceof Source.Stored stored)
        || assets
            .find(stored.asset())
            .filter(asset -> asset.belongsTo(org))
            .filter(Asset::ready)
            .isPresent();
  }
}
