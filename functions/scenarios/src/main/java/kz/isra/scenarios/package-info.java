/** The function scenarios. */
@NullMarked
package kz.isra.scenarios;

import org.jspecify.annotations.NullMarked;
