/** The function identity. */
@NullMarked
package kz.isra.identity;

import org.jspecify.annotations.NullMarked;
