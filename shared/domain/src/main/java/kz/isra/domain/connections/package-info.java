/** Open sockets, and how frames get to them. */
@NullMarked
package kz.isra.domain.connections;

import org.jspecify.annotations.NullMarked;
