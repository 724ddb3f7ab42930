/** The function rooms. */
@NullMarked
package kz.isra.rooms;

import org.jspecify.annotations.NullMarked;
