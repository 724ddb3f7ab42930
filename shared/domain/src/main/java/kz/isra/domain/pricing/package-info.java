/** What an attendee-hour costs: versioned data, and the arithmetic over it. */
@NullMarked
package kz.isra.domain.pricing;

import org.jspecify.annotations.NullMarked;
