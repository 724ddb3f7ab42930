/**
 * The log of a session and what is seen of it. Everything that happens is an event; what anyone
 * sees is a fold of the events up to now.
 */
@NullMarked
package kz.isra.domain.log;

import org.jspecify.annotations.NullMarked;
