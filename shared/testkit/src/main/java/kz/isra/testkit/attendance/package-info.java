/** Fakes and contract tests of attendance. */
@NullMarked
package kz.isra.testkit.attendance;

import org.jspecify.annotations.NullMarked;
