/** Amounts of money. */
@NullMarked
package kz.isra.domain.money;

import org.jspecify.annotations.NullMarked;
