/** The function balance. */
@NullMarked
package kz.isra.balance;

import org.jspecify.annotations.NullMarked;
