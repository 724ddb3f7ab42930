/** Fakes and contract tests of log. */
@NullMarked
package kz.isra.testkit.log;

import org.jspecify.annotations.NullMarked;
