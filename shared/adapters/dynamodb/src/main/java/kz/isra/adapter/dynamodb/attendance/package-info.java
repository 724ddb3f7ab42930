/** Attendees, their intervals and clicks in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.attendance;

import org.jspecify.annotations.NullMarked;
