/** Benchmarks and the cost model. */
@NullMarked
package kz.isra.bench;

import org.jspecify.annotations.NullMarked;
