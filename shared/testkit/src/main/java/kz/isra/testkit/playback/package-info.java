/** Fakes of what playback needs. */
@NullMarked
package kz.isra.testkit.playback;

import org.jspecify.annotations.NullMarked;
