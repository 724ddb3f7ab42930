/** Fakes and contract tests of the domain's scenario. */
@NullMarked
package kz.isra.testkit.scenario;

import org.jspecify.annotations.NullMarked;
