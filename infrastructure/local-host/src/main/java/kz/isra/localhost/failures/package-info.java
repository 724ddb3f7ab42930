/** What a failure queue would hold. */
@NullMarked
package kz.isra.localhost.failures;

import org.jspecify.annotations.NullMarked;
