/** The function viewers. */
@NullMarked
package kz.isra.viewers;

import org.jspecify.annotations.NullMarked;
