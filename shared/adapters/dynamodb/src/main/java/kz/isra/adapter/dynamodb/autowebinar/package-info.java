/** Autowebinars, their content's versions and their planned starts in DynamoDB. */
@NullMarked
package kz.isra.adapter.dynamodb.autowebinar;

import org.jspecify.annotations.NullMarked;
