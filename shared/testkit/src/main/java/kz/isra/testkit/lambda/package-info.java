/** Calls of functions with the complete events that AWS sends them. */
@NullMarked
package kz.isra.testkit.lambda;

import org.jspecify.annotations.NullMarked;
