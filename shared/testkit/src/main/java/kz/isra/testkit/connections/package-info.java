/** Fakes and contract tests of connections. */
@NullMarked
package kz.isra.testkit.connections;

import org.jspecify.annotations.NullMarked;
