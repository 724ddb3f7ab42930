/** Sockets of sessions: what comes in. */
@NullMarked
package kz.isra.chat;

import org.jspecify.annotations.NullMarked;
