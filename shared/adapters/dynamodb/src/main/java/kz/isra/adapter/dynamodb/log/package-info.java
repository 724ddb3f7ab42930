/** Inbox and logs of sessions in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.log;

import org.jspecify.annotations.NullMarked;
