/** A card payment provider to try with: it has a page, signs and notifies like a real one. */
@NullMarked
package kz.isra.localhost.payments;

import org.jspecify.annotations.NullMarked;
