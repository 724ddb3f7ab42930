/** The function playback. */
@NullMarked
package kz.isra.playback;

import org.jspecify.annotations.NullMarked;
