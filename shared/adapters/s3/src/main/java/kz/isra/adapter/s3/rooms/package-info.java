/** The pictures of rooms in S3. */
@NullMarked
package kz.isra.adapter.s3.rooms;

import org.jspecify.annotations.NullMarked;
