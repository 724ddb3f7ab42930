/** The compiled content of autowebinars in S3. */
@NullMarked
package kz.isra.adapter.s3.airing;

import org.jspecify.annotations.NullMarked;
