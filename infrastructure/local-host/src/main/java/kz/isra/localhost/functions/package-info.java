/** Lambda on this machine: the template's functions in this JVM. */
@NullMarked
package kz.isra.localhost.functions;

import org.jspecify.annotations.NullMarked;
