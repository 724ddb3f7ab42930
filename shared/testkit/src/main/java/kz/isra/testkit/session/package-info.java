/** Fakes and contract tests of the domain's session. */
@NullMarked
package kz.isra.testkit.session;

import org.jspecify.annotations.NullMarked;
