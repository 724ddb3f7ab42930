/** The languages of Isra's people and pages. */
@NullMarked
package kz.isra.domain.language;

import org.jspecify.annotations.NullMarked;
