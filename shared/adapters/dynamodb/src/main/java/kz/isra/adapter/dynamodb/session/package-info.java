/** Sessions in DynamoDB, and the transactions that put them on air. */
@NullMarked
package kz.isra.adapter.dynamodb.session;

import org.jspecify.annotations.NullMarked;
