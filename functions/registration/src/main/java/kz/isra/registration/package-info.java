/** The function registration. */
@NullMarked
package kz.isra.registration;

import org.jspecify.annotations.NullMarked;
