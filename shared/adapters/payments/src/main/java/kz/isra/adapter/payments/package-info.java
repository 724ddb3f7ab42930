/** The ports of the domain by payments. */
@NullMarked
package kz.isra.adapter.payments;

import org.jspecify.annotations.NullMarked;
