/** Uploaded video in S3. */
@NullMarked
package kz.isra.adapter.s3.media;

import org.jspecify.annotations.NullMarked;
