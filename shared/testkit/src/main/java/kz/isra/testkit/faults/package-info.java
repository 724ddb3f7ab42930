/** Failures that tests put between a use case and its stores. */
@NullMarked
package kz.isra.testkit.faults;

import org.jspecify.annotations.NullMarked;
