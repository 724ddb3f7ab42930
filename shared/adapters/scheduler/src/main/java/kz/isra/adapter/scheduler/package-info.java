/** The ports of the domain by scheduler. */
@NullMarked
package kz.isra.adapter.scheduler;

import org.jspecify.annotations.NullMarked;
