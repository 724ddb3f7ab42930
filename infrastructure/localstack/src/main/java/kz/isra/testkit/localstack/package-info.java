/** LocalStack in Docker, for the contract tests. */
@NullMarked
package kz.isra.testkit.localstack;

import org.jspecify.annotations.NullMarked;
