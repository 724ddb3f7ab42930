/** Fakes and contract tests of payments. */
@NullMarked
package kz.isra.testkit.payments;

import org.jspecify.annotations.NullMarked;
