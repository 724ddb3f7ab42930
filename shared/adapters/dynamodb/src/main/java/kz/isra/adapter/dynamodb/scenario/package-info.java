/** Scenarios and their versions in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.scenario;

import org.jspecify.annotations.NullMarked;
