/** Rooms: where webinars happen, their readable addresses and the source of their picture. */
@NullMarked
package kz.isra.domain.rooms;

import org.jspecify.annotations.NullMarked;
