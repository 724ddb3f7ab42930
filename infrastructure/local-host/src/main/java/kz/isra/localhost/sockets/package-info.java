/** API Gateway's WebSocket API on this machine, with its {@code @connections}. */
@NullMarked
package kz.isra.localhost.sockets;

import org.jspecify.annotations.NullMarked;
