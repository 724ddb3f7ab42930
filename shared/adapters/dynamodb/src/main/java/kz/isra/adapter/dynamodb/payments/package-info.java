/** The Payments table. */
@NullMarked
package kz.isra.adapter.dynamodb.payments;

import org.jspecify.annotations.NullMarked;
