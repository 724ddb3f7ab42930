/** Which server the contract tests talk to, where it is not an embedded one. */
@NullMarked
package kz.isra.testkit.server;

import org.jspecify.annotations.NullMarked;
