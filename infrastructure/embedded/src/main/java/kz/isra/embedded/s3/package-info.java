/** S3Proxy inside this JVM, bound to loopback, with the template's buckets. */
@NullMarked
package kz.isra.embedded.s3;

import org.jspecify.annotations.NullMarked;
