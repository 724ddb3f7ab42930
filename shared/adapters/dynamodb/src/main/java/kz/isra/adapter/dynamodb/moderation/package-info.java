/** Who was put out, in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.moderation;

import org.jspecify.annotations.NullMarked;
