/** Fakes and contract tests of moderation. */
@NullMarked
package kz.isra.testkit.moderation;

import org.jspecify.annotations.NullMarked;
