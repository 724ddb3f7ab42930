/** LocalStack in Docker, for the contract tests. */
@NullMarked
package kz.isra.localstack;

import org.jspecify.annotations.NullMarked;
