/** Who was there and for how long: persons, not sockets. */
@NullMarked
package kz.isra.domain.attendance;

import org.jspecify.annotations.NullMarked;
