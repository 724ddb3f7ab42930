/** HTTP as values, apart from the server that carries it. */
@NullMarked
package kz.isra.localhost.http;

import org.jspecify.annotations.NullMarked;
