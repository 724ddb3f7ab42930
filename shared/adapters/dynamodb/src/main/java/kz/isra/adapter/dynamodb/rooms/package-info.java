/** Rooms, their addresses and banners in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.rooms;

import org.jspecify.annotations.NullMarked;
