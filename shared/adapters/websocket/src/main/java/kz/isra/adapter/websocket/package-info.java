/** Frames to open sockets, through API Gateway. */
@NullMarked
package kz.isra.adapter.websocket;

import org.jspecify.annotations.NullMarked;
