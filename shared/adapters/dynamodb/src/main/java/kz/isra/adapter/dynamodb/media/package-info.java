/** Rows of uploaded video in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.media;

import org.jspecify.annotations.NullMarked;
