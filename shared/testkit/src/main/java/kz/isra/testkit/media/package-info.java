/** Fakes and contract tests of uploaded video. */
@NullMarked
package kz.isra.testkit.media;

import org.jspecify.annotations.NullMarked;
