/** Remembered requests in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.requests;

import org.jspecify.annotations.NullMarked;
