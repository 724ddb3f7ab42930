/** The function media. */
@NullMarked
package kz.isra.media;

import org.jspecify.annotations.NullMarked;
