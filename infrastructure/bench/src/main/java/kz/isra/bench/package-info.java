/**
 * Measures the whole loop on one machine: a server in its own process, people with real sockets.
 */
@NullMarked
package kz.isra.bench;

import org.jspecify.annotations.NullMarked;
