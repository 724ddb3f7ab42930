/** Fakes and contract tests of the domain's autowebinars. */
@NullMarked
package kz.isra.testkit.autowebinar;

import org.jspecify.annotations.NullMarked;
