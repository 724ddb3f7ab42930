/** The function topups. */
@NullMarked
package kz.isra.topups;

import org.jspecify.annotations.NullMarked;
