/** A small world to look at, made through the same HTTP and sockets as everybody's. */
@NullMarked
package kz.isra.localhost.demo;

import org.jspecify.annotations.NullMarked;
