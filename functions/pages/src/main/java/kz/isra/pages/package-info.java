/** The function pages. */
@NullMarked
package kz.isra.pages;

import org.jspecify.annotations.NullMarked;
