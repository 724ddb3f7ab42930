/** Order in a room: what the host hides, and whom the host puts out. */
@NullMarked
package kz.isra.domain.moderation;

import org.jspecify.annotations.NullMarked;
