/** What the bytes of a picture are, read without decoding it. */
@NullMarked
package kz.isra.domain.picture;

import org.jspecify.annotations.NullMarked;
