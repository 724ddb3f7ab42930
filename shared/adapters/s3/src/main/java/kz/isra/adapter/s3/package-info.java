/** The ports of the domain by s3. */
@NullMarked
package kz.isra.adapter.s3;

import org.jspecify.annotations.NullMarked;
