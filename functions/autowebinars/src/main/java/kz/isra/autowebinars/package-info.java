/** The function autowebinars. */
@NullMarked
package kz.isra.autowebinars;

import org.jspecify.annotations.NullMarked;
