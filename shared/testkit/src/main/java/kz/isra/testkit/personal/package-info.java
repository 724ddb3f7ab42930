/** Fakes and contract tests of personal. */
@NullMarked
package kz.isra.testkit.personal;

import org.jspecify.annotations.NullMarked;
