/** The Ledger table. */
@NullMarked
package kz.isra.adapter.dynamodb.ledger;

import org.jspecify.annotations.NullMarked;
