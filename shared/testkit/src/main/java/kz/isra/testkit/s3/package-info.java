/**
 * An S3 for tests: {@code EmbeddedS3.start()}, then {@code client()}, {@code presigner()} and
 * {@code bucket("Content")}. Like {@link kz.isra.testkit.dynamodb} it needs {@code isra-embedded}
 * in test scope, is one per JVM and takes {@code -Daws.endpoint}.
 */
@NullMarked
package kz.isra.testkit.s3;

import org.jspecify.annotations.NullMarked;
