/** The sequencer and the sender of blocks, woken by the inbox's stream. */
@NullMarked
package kz.isra.broadcast;

import org.jspecify.annotations.NullMarked;
