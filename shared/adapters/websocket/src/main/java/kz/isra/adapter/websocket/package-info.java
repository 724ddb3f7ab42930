/** The ports of the domain by websocket. */
@NullMarked
package kz.isra.adapter.websocket;

import org.jspecify.annotations.NullMarked;
