/** Fakes of the public offer. */
@NullMarked
package kz.isra.testkit.offer;

import org.jspecify.annotations.NullMarked;
