/** Identifiers as values. */
@NullMarked
package kz.isra.domain.id;

import org.jspecify.annotations.NullMarked;
