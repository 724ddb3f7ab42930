/** Hashes of passwords. */
@NullMarked
package kz.isra.adapter.passwords;

import org.jspecify.annotations.NullMarked;
