/** Top-ups through payment providers, none of which the rules know by name. */
@NullMarked
package kz.isra.domain.payments;

import org.jspecify.annotations.NullMarked;
