/** The Accounts table. */
@NullMarked
package kz.isra.adapter.dynamodb.account;

import org.jspecify.annotations.NullMarked;
