/** Runs the whole of Isra on one machine. */
@NullMarked
package kz.isra.localhost;

import org.jspecify.annotations.NullMarked;
