/** Fakes, contract tests and fixtures; for tests only. */
@NullMarked
package kz.isra.testkit;

import org.jspecify.annotations.NullMarked;
