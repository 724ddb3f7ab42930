/** Open sockets in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.connections;

import org.jspecify.annotations.NullMarked;
