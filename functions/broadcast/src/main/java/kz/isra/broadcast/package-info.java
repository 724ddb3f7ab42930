/** The function broadcast. */
@NullMarked
package kz.isra.broadcast;

import org.jspecify.annotations.NullMarked;
