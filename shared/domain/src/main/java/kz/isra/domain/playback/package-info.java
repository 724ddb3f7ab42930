/** Autowebinars on air: planned, armed, read by segments, ended, whatever the firings do. */
@NullMarked
package kz.isra.domain.playback;

import org.jspecify.annotations.NullMarked;
