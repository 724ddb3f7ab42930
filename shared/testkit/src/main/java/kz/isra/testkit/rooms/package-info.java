/** Fakes and contract tests of the domain's rooms. */
@NullMarked
package kz.isra.testkit.rooms;

import org.jspecify.annotations.NullMarked;
